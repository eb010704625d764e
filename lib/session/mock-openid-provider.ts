import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Claims = { sub: string; email?: string; email_verified?: boolean }
type Asked = { challenge: string | null; nonce: string | null; claims: Claims }

const json = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** An OpenID Connect provider for tests: everybody who is sent to it is whom the test says. */
export async function startMockProvider(clientId: string) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const asked = new Map<string, Asked>()
  const server = createServer((request, response) => {
    const answer = (status: number, value: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (request.url === '/.well-known/openid-configuration') return answer(200, discovery)
      if (request.url === '/keys')
        return answer(200, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: '1' }] })
      const form = new URLSearchParams(Buffer.concat(chunks).toString())
      const grant = asked.get(form.get('code') ?? '')
      const proof = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url')
      if (request.url !== '/token' || grant?.challenge !== proof)
        return answer(400, { error: 'invalid_grant' })
      answer(200, {
        access_token: 'a',
        token_type: 'Bearer',
        'not-before-policy': 0,
        id_token: idToken(grant),
      })
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const discovery = {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
  }

  function idToken({ nonce, claims }: Asked): string {
    const now = Math.floor(Date.now() / 1000)
    const content = { ...claims, iss: issuer, aud: clientId, iat: now, exp: now + 60, nonce }
    const signed = `${json({ alg: 'RS256', kid: '1' })}.${json(content)}`
    return `${signed}.${createSign('sha256').update(signed).sign(privateKey, 'base64url')}`
  }

  return {
    issuer,
    /** What the provider's own pages would do: the person agrees and is sent back with a code. */
    agree(authorizationUrl: string, claims: Claims): { redirectUri: string; code: string; state: string } {
      const query = new URL(authorizationUrl).searchParams
      const code = randomBytes(8).toString('hex')
      asked.set(code, { challenge: query.get('code_challenge'), nonce: query.get('nonce'), claims })
      return { redirectUri: query.get('redirect_uri') ?? '', code, state: query.get('state') ?? '' }
    },
    close: () => new Promise((done) => server.close(done)),
  }
}

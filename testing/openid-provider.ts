import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Claims = { sub: string; email?: string; email_verified?: boolean; auth_time?: number }
type Grant = { challenge: string | null; nonce: string | null; claims: Claims }

/** One way each in which a provider, or somebody between, can get it wrong. */
export const providerFaults = [
  'wrong nonce',
  'no nonce',
  'wrong issuer',
  'wrong audience',
  'expired',
  'signed by another key',
  'not signed',
  'rubbish for a token',
  'an error page for a token',
  'rubbish for the keys',
  'no answer to the token',
  'a byte now and then',
] as const
type Manner = 'honest' | 'rubbish for its configuration' | (typeof providerFaults)[number]

const json = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const newKeys = () => generateKeyPairSync('rsa', { modulusLength: 2048 })

/**
 * An OpenID Connect provider for tests, on this machine only. Everybody who is sent to it is `person`; a browser is shown
 * one link, “Agree”. Who is asked to authenticate anew does so at once, unless their claims say when they did. It checks PKCE and takes each code once.
 */
export async function startOpenidProvider(clientId: string) {
  const keys = newKeys()
  const foreign = newKeys()
  const grants = new Map<string, Grant>()
  const state = { manner: 'honest' as Manner, person: { sub: 'nobody' } as Claims, tokenRequests: 0 }
  const server = createServer((request, response) => void answer(request, response))
  const listen = (port = 0) => new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  await listen()
  const { port } = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer)
    const send = (status: number, value: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    if (pathname === '/.well-known/openid-configuration')
      return state.manner === 'rubbish for its configuration' ? rubbish(response) : send(200, configuration)
    if (pathname === '/keys')
      return state.manner === 'rubbish for the keys'
        ? rubbish(response)
        : send(200, { keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: '1' }] })
    if (pathname === '/authorize') return showAgree(response, searchParams)
    if (pathname !== '/token') return send(404, {})
    const form = new URLSearchParams(await bodyOf(request))
    state.tokenRequests += 1
    if (state.manner === 'no answer to the token') return
    if (state.manner === 'a byte now and then') return drip(response)
    if (state.manner === 'rubbish for a token') return rubbish(response)
    if (state.manner === 'an error page for a token')
      return response.writeHead(502).end('<h1>Bad gateway</h1>')
    const grant = grants.get(form.get('code') ?? '')
    grants.delete(form.get('code') ?? '')
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    if (grant?.challenge !== proof) return send(400, { error: 'invalid_grant' })
    send(200, { access_token: 'a', token_type: 'Bearer', 'not-before-policy': 0, id_token: idToken(grant) })
  }

  const configuration = {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
  }

  function idToken({ nonce, claims }: Grant): string {
    const { manner } = state
    const now = Math.floor(Date.now() / 1000)
    const content = {
      ...claims,
      iss: manner === 'wrong issuer' ? 'https://evil.example' : issuer,
      aud: manner === 'wrong audience' ? 'somebody else' : clientId,
      iat: now - 600,
      exp: manner === 'expired' ? now - 300 : now + 60,
      ...(manner !== 'no nonce' && { nonce: manner === 'wrong nonce' ? 'x'.repeat(43) : nonce }),
    }
    if (manner === 'not signed') return `${json({ alg: 'none' })}.${json(content)}.`
    return signed(content, manner === 'signed by another key' ? foreign.privateKey : keys.privateKey)
  }

  function newGrant(query: URLSearchParams, claims: Claims): string {
    const code = randomBytes(8).toString('hex')
    const asksAnew = query.get('prompt') === 'login' && query.get('max_age') === '0'
    const authTime = asksAnew ? { auth_time: Math.floor(Date.now() / 1000) } : {}
    grants.set(code, {
      challenge: query.get('code_challenge'),
      nonce: query.get('nonce'),
      claims: { ...authTime, ...claims },
    })
    return code
  }

  function showAgree(response: ServerResponse, query: URLSearchParams) {
    const back = new URL(query.get('redirect_uri') ?? issuer)
    back.search = new URLSearchParams({
      code: newGrant(query, state.person),
      state: query.get('state') ?? '',
    }).toString()
    const href = back.href.replaceAll('&', '&amp;')
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(`<!doctype html><html lang="en"><title>A provider</title><a href="${href}">Agree</a></html>`)
  }

  return {
    issuer,
    state,
    /** What the provider's own pages would do: the person agrees and is sent back with a code. */
    agree(authorizationUrl: string, claims: Claims): { redirectUri: string; code: string; state: string } {
      const query = new URL(authorizationUrl).searchParams
      const code = newGrant(query, claims)
      return { redirectUri: query.get('redirect_uri') ?? '', code, state: query.get('state') ?? '' }
    },
    /** Nobody answers at its address any more. */
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
    open: () => listen(port),
  }
}

function signed(content: object, key: KeyObject): string {
  const text = `${json({ alg: 'RS256', kid: '1' })}.${json(content)}`
  return `${text}.${createSign('sha256').update(text).sign(key, 'base64url')}`
}

const rubbish = (response: ServerResponse) =>
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"access_token": <html>')

/** Never so silent that a time limit between two bytes would notice. */
function drip(response: ServerResponse) {
  response.writeHead(200, { 'content-type': 'application/json' })
  const timer = setInterval(() => response.write(' '), 300)
  response.on('close', () => clearInterval(timer))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

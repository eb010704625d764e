import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

const PRESENT = 0x01
const VERIFIED = 0x04
const HOLDS_KEY = 0x40
const ES256 = -7

type Site = { origin: string; id: string }
type Answer = {
  challenge: string
  /** Says that it was asked on this site instead. */
  site?: Site
  isVerified?: boolean
  counter?: number
  userHandle?: string
}

/** An authenticator made of code, for tests: one discoverable ES256 credential that counts, as WebAuthn defines it. */
export function anAuthenticator(home: Site) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  let counter = 0
  let owner: string | undefined

  const common = (type: string, { challenge, site = home }: Answer) => ({
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
    clientDataJSON: Buffer.from(JSON.stringify({ type, challenge, origin: site.origin, crossOrigin: false })),
  })
  const authData = ({ site = home, isVerified = true }: Answer, at: number, key?: Buffer) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(at)
    const flags = PRESENT | (isVerified ? VERIFIED : 0) | (key ? HOLDS_KEY : 0)
    return Buffer.concat([hash(site.id), Buffer.of(flags), count, key ?? Buffer.alloc(0)])
  }

  return {
    id: id.toString('base64url'),
    /** Answers navigator.credentials.create(). */
    create(options: { challenge: string; user: { id: string } }, how: Partial<Answer> = {}) {
      const answer = { challenge: options.challenge, ...how }
      owner = options.user.id
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
      const key = new Map<number, number | Uint8Array>([
        [1, 2],
        [3, ES256],
        [-1, 1],
        [-2, bytes(Buffer.from(x, 'base64url'))],
        [-3, bytes(Buffer.from(y, 'base64url'))],
      ])
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.of(0, id.length), id, isoCBOR.encode(key)])
      const { clientDataJSON, ...rest } = common('webauthn.create', answer)
      const attestation = new Map<string, string | Map<string, string> | Uint8Array>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, string>()],
        ['authData', bytes(authData(answer, counter, attested))],
      ])
      return {
        ...rest,
        response: {
          clientDataJSON: clientDataJSON.toString('base64url'),
          attestationObject: Buffer.from(isoCBOR.encode(attestation)).toString('base64url'),
          transports: ['internal', 'telepathy'],
        },
      }
    },
    /** Answers navigator.credentials.get(). */
    get(answer: Answer) {
      counter += 1
      const { clientDataJSON, ...rest } = common('webauthn.get', answer)
      const data = authData(answer, answer.counter ?? counter)
      const signature = sign('sha256', Buffer.concat([data, hash(clientDataJSON)]), privateKey)
      return {
        ...rest,
        response: {
          clientDataJSON: clientDataJSON.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signature.toString('base64url'),
          userHandle: answer.userHandle ?? owner,
        },
      }
    },
  }
}

const hash = (of: string | Buffer) => createHash('sha256').update(of).digest()

// The encoder knows no Buffer.
const bytes = (from: Buffer) => new Uint8Array(from)

import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Under which the database finds what was sealed with this key. It does not lead back to the key. */
export const hashOfKey = (key: string): Buffer => createHash('sha256').update(`find ${key}`).digest()

const secretOf = (key: string) => Buffer.from(hkdfSync('sha256', key, '', 'backboard sealed text', 32))

/** @param key at least 128 random bits, as text */
export function seal(text: string, key: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, secretOf(key), nonce)
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

/** Throws when it was sealed with another key or has been changed. */
export function unseal(sealed: Uint8Array, key: string): string {
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv(CIPHER, secretOf(key), bytes.subarray(0, NONCE_BYTES))
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
  const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES))
  return Buffer.concat([text, decipher.final()]).toString('utf8')
}

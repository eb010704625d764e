import { createHash, randomBytes } from 'node:crypto'

const shape = /^[0-9a-f]{64}$/

/** 256 random bits for a mailed link. */
export const newMailToken = (): string => randomBytes(32).toString('hex')

/** The database keeps only this of it. */
export const hashMailToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The token of a mailed link, or null where it cannot be one. */
export function readMailToken(value: unknown): string | null {
  return typeof value === 'string' && shape.test(value) ? value : null
}

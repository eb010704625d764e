import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'

/** Of one request, whichever code they are for; docs/operations.md has the arithmetic. */
export const MOST_CODES_TRIED = 5

/** Crockford's: no letter looks like a digit, and without U hardly a word comes about. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const MAILED_LENGTH = 8
const SHOWN_DIGITS = 6

const keyed = (text: string) => createHmac('sha256', env().AUTH_SECRET ?? '').update(text)

/** The code that a mail carries: 40 random bits. */
export const newMailedCode = (): string =>
  Array.from({ length: MAILED_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** In two groups, as people read it. */
export const spacedMailedCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** What somebody typed as the mailed code, forgiving case, spaces and look-alikes; null where it cannot be one. */
export function readMailedCode(typed: unknown): string | null {
  if (typeof typed !== 'string' || typed.length > 40) return null
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return code.length === MAILED_LENGTH && [...code].every((one) => ALPHABET.includes(one)) ? code : null
}

/** How the database knows a mailed code: only together with AUTH_SECRET can one be tried against it. */
export const hashMailedCode = (browserHash: string, code: string): string =>
  keyed(`mailed code ${browserHash} ${code}`).digest('hex')

/** The six digits that the browser that asked is shown, made of what the database knows it by and AUTH_SECRET. */
export function shownCode(browserHash: string): string {
  const number = keyed(`shown code ${browserHash}`).digest().readUIntBE(0, 6) % 10 ** SHOWN_DIGITS
  return String(number).padStart(SHOWN_DIGITS, '0')
}

export const spacedShownCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

/** What somebody typed as the shown code; null where it cannot be one. */
export function readShownCode(typed: unknown): string | null {
  if (typeof typed !== 'string' || typed.length > 40) return null
  const code = typed.normalize('NFKC').replace(/[\s-]/g, '')
  return /^\d{6}$/.test(code) ? code : null
}

export function isSameCode(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}

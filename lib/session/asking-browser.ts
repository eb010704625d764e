import { createHash, randomBytes } from 'node:crypto'
import { LINK_MINUTES } from './link-minutes'
import { cookieName, expiredCookie, hiddenCookie } from './session-cookies'

const shape = /^[\w-]{43}$/

/** The cookie that tells the browser that asked for a mailed link from every other. */
export const askingCookieName = (origin: string): string => cookieName(origin, 'asking')

/** 256 random bits; the database keeps only their hash. */
export const newAskingToken = (): string => randomBytes(32).toString('base64url')

export const hashAskingToken = (token: string): string => createHash('sha256').update(token).digest('hex')

export const askingCookie = (origin: string, token: string): string =>
  hiddenCookie(askingCookieName(origin), token, LINK_MINUTES * 60)

export const askedCookie = (origin: string): string => expiredCookie(askingCookieName(origin))

/** By what the database knows the browser that sent these cookies; null where it did not ask lately. */
export function askingHash(origin: string, cookies: Record<string, string>): string | null {
  const token = cookies[askingCookieName(origin)]
  return token && shape.test(token) ? hashAskingToken(token) : null
}

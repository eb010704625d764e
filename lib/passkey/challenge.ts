import { randomBytes } from 'node:crypto'
import { siteOrigin } from '@/lib/api/origin'
import { keepSealed, takeSealed } from '@/lib/sealed/sealed-texts'
import { cookieName, hiddenCookie, readCookies } from '@/lib/session/session-cookies'

/** How long a challenge may be answered: as long as browsers let people search for their key, and a little more. */
export const CHALLENGE_MINUTES = 5

/** What a challenge was given for, and to whom; null where nobody was signed in. */
export type Asked = { act: 'ADD' | 'SIGN_IN'; memberId: string | null }

/** The cookie that ties challenges to the browser that asked for them. */
export const challengeCookieName = (origin: string) => cookieName(origin, 'passkey')

/**
 * Keeps a challenge on the server for the browser of this request.
 * @returns the cookie that the answer must carry
 */
export async function keepChallenge(headers: Headers, challenge: string, asked: Asked): Promise<string> {
  const browser = browserOf(headers) ?? randomBytes(32).toString('base64url')
  await keepSealed(keyOf(browser, challenge), JSON.stringify(asked), CHALLENGE_MINUTES)
  return hiddenCookie(challengeCookieName(siteOrigin(headers)), browser, CHALLENGE_MINUTES * 60)
}

/** Uses a challenge up and says what it was for: once, in time, and to the browser that was given it; else null. */
export async function takeChallenge(headers: Headers, challenge: unknown): Promise<Asked | null> {
  const browser = browserOf(headers)
  if (!browser || typeof challenge !== 'string' || !SHAPE.test(challenge)) return null
  const kept = await takeSealed(keyOf(browser, challenge))
  return kept === null ? null : (JSON.parse(kept) as Asked)
}

// 256 random bits of each.
const SHAPE = /^[\w-]{43}$/
const keyOf = (browser: string, challenge: string) => `passkey ${browser} ${challenge}`

function browserOf(headers: Headers): string | null {
  const cookie = readCookies(headers)[challengeCookieName(siteOrigin(headers))] ?? ''
  return SHAPE.test(cookie) ? cookie : null
}

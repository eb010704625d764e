import { goTo } from './auth-answer'
import type { AuthRequest } from './auth-request'
import { endSession } from './end-session'
import { expiredCookie, hintCookie } from './session-cookies'

/**
 * Ends the session of this browser, on both sides. next-auth would say that it did even where the database did not
 * answer, so this one is ours.
 */
export async function signOut({ origin, names, cookies, returnTo }: AuthRequest): Promise<Response> {
  const token = cookies[names.sessionToken]
  if (token) await endSession(token)
  return goTo(returnTo ?? '/', [expiredCookie(names.sessionToken), hintCookie(origin, false)])
}

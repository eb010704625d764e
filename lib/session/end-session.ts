import { siteOrigin } from '@/lib/api/origin'
import { db } from '@/lib/db'
import { cookieNames, expiredCookie, hintCookie } from './session-cookies'
import { hashSessionToken } from './session-token'

/** Ends one session; ending it twice is no error. */
export async function endSession(token: string): Promise<void> {
  await db.session.deleteMany({ where: { sessionToken: hashSessionToken(token) } })
}

/** Ends a session of a member, or all of them. Answers how many there were. */
export async function endSessions(memberId: string, id?: string): Promise<number> {
  return (await db.session.deleteMany({ where: { userId: memberId, id } })).count
}

/** An answer with these cookies makes its browser a signed-out one. */
export function signedOutCookies(requestHeaders: Headers): string[] {
  const origin = siteOrigin(requestHeaders)
  return [expiredCookie(cookieNames(origin).sessionToken), hintCookie(origin, false)]
}

/** 204 to a request whose own session has ended too, or has not. */
export function sessionsEnded(request: Request, isThisToo: boolean): Response {
  const headers = new Headers({ 'cache-control': 'private, no-store' })
  if (isThisToo) for (const cookie of signedOutCookies(request.headers)) headers.append('set-cookie', cookie)
  return new Response(null, { status: 204, headers })
}

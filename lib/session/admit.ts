import type { Visit } from './adapter'
import { cookiesOf, goTo, goToSignIn } from './auth-answer'
import type { AuthRequest } from './auth-request'
import { endSession } from './end-session'
import { findViewer, findViewerByToken } from './find-viewer'
import { isFresh } from './fresh-rules'
import { nextPlace } from './next-place'
import { renewToken } from './renew-token'
import { expiredCookie, hintCookie, sessionCookie } from './session-cookies'
import type { SignInError } from './sign-in-errors'

/** Turns next-auth's answer at the end of signing in into ours: in, with the cookies, or back with the reason. */
export async function admit(
  request: AuthRequest,
  answer: Response,
  returnTo: string | null,
  visit: Visit,
): Promise<Response> {
  const { names, origin } = request
  const place = nextPlace(answer.headers.get('location'), origin)
  const passing = [names.callbackUrl, names.state, names.pkceCodeVerifier, names.nonce]
  const spent = passing.filter((name) => name in request.cookies).map(expiredCookie)
  const given = cookiesOf(answer, [names.sessionToken])
  if (place.kind !== 'PATH' || given.length === 0) {
    const error = place.kind === 'ERROR' ? place.error : 'Other'
    return goToSignIn(await explain(error, request.headers), returnTo, spent)
  }
  const earlier = request.cookies[names.sessionToken]
  const session = await newTokensOnly(given, earlier, origin)
  if (earlier) await endSession(earlier)
  const path = visit.tookBack ? '/settings?back' : await placeFor(session, names.sessionToken, place.path)
  return goTo(path, [...session, hintCookie(origin, true), ...spent])
}

/** next-auth leaves who is signed in already in the session that there is: it goes on, but under a new token. */
async function newTokensOnly(
  session: string[],
  earlier: string | undefined,
  origin: string,
): Promise<string[]> {
  if (!earlier || !session.some((cookie) => cookie.includes(`=${encodeURIComponent(earlier)};`)))
    return session
  return [sessionCookie(origin, await renewToken(earlier))]
}

/** Whoever is suspended is told so first. */
async function placeFor(session: string[], name: string, path: string): Promise<string> {
  const cookie = session.find((one) => one.startsWith(`${name}=`))?.split(';')[0] ?? ''
  const viewer = await findViewerByToken(decodeURIComponent(cookie.slice(name.length + 1)))
  return viewer?.suspended ? `/suspended?${new URLSearchParams({ returnTo: path })}` : path
}

async function explain(error: SignInError, headers: Headers): Promise<SignInError> {
  if (error !== 'OAuthAccountNotLinked' && error !== 'OAuthCreateAccount') return error
  const viewer = await findViewer(headers)
  if (!viewer) return error
  return isFresh(viewer) ? 'OAuthOtherAccount' : 'OAuthNotFresh'
}

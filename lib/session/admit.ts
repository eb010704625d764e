import type { Visit } from './adapter'
import { cookiesOf, goTo, goToSignIn } from './auth-answer'
import type { AuthRequest } from './auth-request'
import { endSession } from './end-session'
import { findViewer, findViewerByToken } from './find-viewer'
import { nextPlace } from './next-place'
import { expiredCookie, hintCookie } from './session-cookies'
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
  const session = cookiesOf(answer, [names.sessionToken])
  if (place.kind !== 'PATH' || session.length === 0) {
    const error = place.kind === 'ERROR' ? place.error : 'Other'
    return goToSignIn(await explain(error, request.headers), returnTo, spent)
  }
  const earlier = request.cookies[names.sessionToken]
  if (earlier && !session.some((cookie) => cookie.includes(`=${encodeURIComponent(earlier)};`)))
    await endSession(earlier)
  const path = visit.tookBack ? '/settings?back' : await placeFor(session, names.sessionToken, place.path)
  return goTo(path, [...session, hintCookie(origin, true), ...spent])
}

/** Whoever is suspended is told so first. */
async function placeFor(session: string[], name: string, path: string): Promise<string> {
  const cookie = session.find((one) => one.startsWith(`${name}=`))?.split(';')[0] ?? ''
  const viewer = await findViewerByToken(decodeURIComponent(cookie.slice(name.length + 1)))
  return viewer?.suspended ? `/suspended?${new URLSearchParams({ returnTo: path })}` : path
}

async function explain(error: SignInError, headers: Headers): Promise<SignInError> {
  return error === 'OAuthAccountNotLinked' && (await findViewer(headers)) ? 'OAuthOtherAccount' : error
}

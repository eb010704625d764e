import type { Visit } from './adapter'
import { admit } from './admit'
import { goToSignIn } from './auth-answer'
import { authOptions } from './auth-options'
import { type AuthRequest, pickCookies } from './auth-request'
import { findProvider } from './begin-provider-sign-in'
import { keptUserAgent } from './device-words'
import { findViewer } from './find-viewer'
import { isFresh } from './fresh-rules'
import { returnToOfUrl } from './return-to'
import { runNextAuth } from './run-next-auth'

/** Where a provider sends the browser back to; state, nonce and PKCE bind it to the browser that began. */
export async function finishProviderSignIn(request: AuthRequest, providerId: string): Promise<Response> {
  const { origin, names, cookies, url } = request
  const provider = findProvider(providerId)
  const returnTo = returnToOfUrl(cookies[names.callbackUrl], origin)
  const { callbackUrl: _, nextauth: __, ...query } = Object.fromEntries(url.searchParams)
  if (query.error) return goToSignIn('OAuthCallback', returnTo)
  const viewer = await findViewer(request.headers)
  // What next-auth finds signed in it connects the provider's account to: never by an open browser alone.
  const signedIn = viewer && isFresh(viewer) ? [names.sessionToken] : []
  const passed = [...signedIn, names.state, names.pkceCodeVerifier, names.nonce]
  const call = {
    method: 'GET',
    action: ['callback', provider.id],
    origin,
    query: { ...query, callbackUrl: returnTo ?? '/' },
    cookies: pickCookies(cookies, passed),
  } as const
  const visit: Visit = {
    userAgent: keptUserAgent(request.headers),
    isStale: viewer !== null && signedIn.length === 0,
  }
  return admit(request, await runNextAuth(call, authOptions(origin, provider.id, visit)), returnTo, visit)
}

import type { Visit } from './adapter'
import { admit } from './admit'
import { goToSignIn } from './auth-answer'
import { authOptions } from './auth-options'
import { type AuthRequest, pickCookies } from './auth-request'
import { findProvider } from './begin-provider-sign-in'
import { keptUserAgent } from './device-words'
import { returnToOfUrl } from './return-to'
import { runNextAuth } from './run-next-auth'

/** Where a provider sends the browser back to; state, nonce and PKCE bind it to the browser that began. */
export async function finishProviderSignIn(request: AuthRequest, providerId: string): Promise<Response> {
  const { origin, names, cookies, url } = request
  const provider = findProvider(providerId)
  const returnTo = returnToOfUrl(cookies[names.callbackUrl], origin)
  const { callbackUrl: _, nextauth: __, ...query } = Object.fromEntries(url.searchParams)
  if (query.error) return goToSignIn('OAuthCallback', returnTo)
  const passed = [names.sessionToken, names.state, names.pkceCodeVerifier, names.nonce]
  const call = {
    method: 'GET',
    action: ['callback', provider.id],
    origin,
    query: { ...query, callbackUrl: returnTo ?? '/' },
    cookies: pickCookies(cookies, passed),
  } as const
  const visit: Visit = { userAgent: keptUserAgent(request.headers) }
  return admit(request, await runNextAuth(call, authOptions(origin, provider.id, visit)), returnTo, visit)
}

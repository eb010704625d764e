import { Problem } from '@/lib/api/problem'
import { env } from '@/lib/env'
import { cookiesOf, goToSignIn } from './auth-answer'
import { authOptions } from './auth-options'
import type { AuthRequest } from './auth-request'
import { csrfPass } from './csrf-pass'
import { leavePage } from './leave-page'
import { nextPlace } from './next-place'
import { listSignInProviders } from './oauth-providers'
import { runNextAuth } from './run-next-auth'

/** Sends the browser to GitHub, Google or whoever else is configured. */
export async function beginProviderSignIn(request: AuthRequest, providerId: string): Promise<Response> {
  const { origin, names, returnTo } = request
  const provider = findProvider(providerId)
  const options = authOptions(origin, provider.id)
  const { csrfToken, cookies } = await csrfPass(origin, options)
  const body = { csrfToken, callbackUrl: returnTo ?? '/' }
  const answer = await runNextAuth(
    { method: 'POST', action: ['signin', provider.id], origin, body, cookies },
    options,
  )
  const place = nextPlace(answer.headers.get('location'), origin)
  if (place.kind !== 'ELSEWHERE') return goToSignIn(place.kind === 'ERROR' ? place.error : 'Other', returnTo)
  const passing = [names.callbackUrl, names.state, names.pkceCodeVerifier, names.nonce]
  return leavePage(provider.name, place.url, cookiesOf(answer, passing))
}

/** @throws Problem 404 for a provider that this site does not have */
export function findProvider(id: string): { id: string; name: string } {
  const provider = listSignInProviders(env()).find((one) => one.id === id)
  if (!provider) throw new Problem('not-found', 'This site has no such way to sign in.')
  return provider
}

import { Problem } from '@/lib/api/problem'
import { env } from '@/lib/env'
import { cookiesOf, goToSignIn } from './auth-answer'
import { authOptions } from './auth-options'
import type { AuthRequest } from './auth-request'
import { csrfPass } from './csrf-pass'
import { leavePage } from './leave-page'
import { nextPlace } from './next-place'
import { canConfirm, listSignInProviders } from './oauth-providers'
import { runNextAuth } from './run-next-auth'

/** Has the provider authenticate somebody who is signed in there, and say when (OpenID Connect Core 1.0, 3.1.2.1). */
const ASK_ANEW = { prompt: 'login', max_age: '0' }

/** Sends the browser to GitHub, Google or whoever else is configured. */
export async function beginProviderSignIn(request: AuthRequest, providerId: string): Promise<Response> {
  const { origin, names, returnTo } = request
  const provider = findProvider(providerId)
  const options = authOptions(origin, provider.id)
  const { csrfToken, cookies } = await csrfPass(origin, options)
  const body = { csrfToken, callbackUrl: returnTo ?? '/' }
  const query = request.fields.confirm && canConfirm(provider.id) ? ASK_ANEW : {}
  const answer = await runNextAuth(
    { method: 'POST', action: ['signin', provider.id], origin, query, body, cookies },
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

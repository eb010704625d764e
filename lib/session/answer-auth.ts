import { isSameOrigin } from '@/lib/api/origin'
import { Problem, problemResponse } from '@/lib/api/problem'
import { problemOf } from '@/lib/api/problem-of'
import { type AuthRequest, readAuthRequest } from './auth-request'
import { beginMailSignIn } from './begin-mail-sign-in'
import { beginProviderSignIn } from './begin-provider-sign-in'
import { finishCodeSignIn } from './finish-code-sign-in'
import { finishMailSignIn } from './finish-mail-sign-in'
import { finishProviderSignIn } from './finish-provider-sign-in'
import { signOut } from './sign-out'

type Endpoint = {
  method: 'GET' | 'POST'
  run: (request: AuthRequest) => Promise<Response>
  /** It counts first, and refuses what cannot be read only then. */
  mayBeBroken?: boolean
}

/** Answers everything below /api/auth. Of what next-auth can do only what stands here is reachable. */
export async function answerAuth(request: Request, path: string[]): Promise<Response> {
  try {
    const { method, run, mayBeBroken } = findEndpoint(path)
    if (request.method !== method) {
      throw new Problem('method-not-allowed', `Only ${method} works here.`, { headers: { allow: method } })
    }
    if (method === 'POST' && !isSameOrigin(request.headers)) {
      throw new Problem('foreign-origin', 'Forms are taken from the pages of this site only.')
    }
    const answer = await run(await readAuthRequest(request, mayBeBroken))
    answer.headers.set('cache-control', 'private, no-store')
    return answer
  } catch (error) {
    return problemResponse(problemOf(error))
  }
}

function findEndpoint([action, provider, ...rest]: string[]): Endpoint {
  if (action === 'signout' && provider === undefined) return { method: 'POST', run: signOut }
  if (provider && rest.length === 0 && action === 'signin') {
    if (provider === 'email') return { method: 'POST', run: beginMailSignIn, mayBeBroken: true }
    return { method: 'POST', run: (sent) => beginProviderSignIn(sent, provider) }
  }
  if (provider && rest.length === 0 && action === 'callback') {
    if (provider === 'email') return { method: 'POST', run: finishMailSignIn }
    if (provider === 'code') return { method: 'POST', run: finishCodeSignIn }
    return { method: 'GET', run: (sent) => finishProviderSignIn(sent, provider) }
  }
  throw new Problem('not-found', 'No part of signing in is here.')
}

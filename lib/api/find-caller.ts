import { findViewer, sessionTokenOf, type Viewer } from '@/lib/session/find-viewer'
import { bearerOf, findTokenViewer } from '@/lib/token/find-token-viewer'
import type { TokenScope } from '@/lib/token/token-schema'
import { isSameOrigin } from './origin'
import { Problem } from './problem'

export type Needs = {
  scope: TokenScope
  /** What no program may do in a member's name. */
  sessionOnly?: boolean
}

/**
 * The member for whom a request speaks: by a token, which no page of another site can send along, or by the session's
 * cookie. Null where neither came.
 * @throws Problem 403 for a cookie that another site sent, 401 for a token that is wrong, 403 for one that may not
 */
export async function findCaller(request: Request, needs: Needs): Promise<Viewer | null> {
  const secret = bearerOf(request.headers)
  if (secret !== null) return findByToken(secret, needs)
  if (needs.scope === 'WRITE' && sessionTokenOf(request.headers) && !isSameOrigin(request.headers))
    throw new Problem(
      'foreign-origin',
      'This was sent from a page that is not of this site. Nothing was changed.',
    )
  return findViewer(request.headers)
}

async function findByToken(secret: string, { scope, sessionOnly }: Needs): Promise<Viewer> {
  const viewer = await findTokenViewer(secret)
  if (!viewer)
    throw new Problem('invalid-token', 'This token is wrong, was revoked, or its time is over.', {
      headers: { 'www-authenticate': `${CHALLENGE}, error="invalid_token"` },
    })
  if (sessionOnly)
    throw new Problem('forbidden', 'No token can do this: sign in on the site and do it there.')
  if (!viewer.scopes.includes(scope))
    throw new Problem('missing-scope', `This token may not ${scope === 'READ' ? 'read' : 'write'}.`, {
      headers: { 'www-authenticate': `${CHALLENGE}, error="insufficient_scope", scope="${scope}"` },
    })
  return viewer
}

const CHALLENGE = 'Bearer realm="Backboard"'

/** For whoever came with neither a session nor a token. */
export const signedOutProblem = (detail: string) =>
  new Problem('signed-out', detail, { headers: { 'www-authenticate': CHALLENGE } })

import type { Viewer } from '@/lib/session/find-viewer'
import { confirmPath, isFresh } from '@/lib/session/fresh-rules'
import { findCaller, signedOutProblem } from './find-caller'
import { seeOther } from './form-reply'
import { Problem } from './problem'
import { problemOf } from './problem-of'
import { requireFresh } from './require-fresh'
import { requireRole, type StaffRole } from './require-role'
import type { Params } from './write-route'

const forEveryone = { 'access-control-allow-origin': '*' }

/** To where an answer has moved for good. */
export const movedTo = (location: string) =>
  new Response(null, { status: 308, headers: { ...forEveryone, location } })

/** A read that is the same for everyone, refusals included. The page store adds ETag and Cache-Control. */
export function publicRoute(read: (query: URLSearchParams, params: Params) => Promise<unknown>) {
  return async (request: Request, params: Params): Promise<Response> => {
    try {
      const answer = await read(new URL(request.url).searchParams, params)
      if (answer instanceof Response) return answer
      return Response.json(answer, { headers: forEveryone })
    } catch (error) {
      const refused = problemOf(error)
      Object.assign(refused.headers, forEveryone)
      throw refused
    }
  }
}

type ViewerRead = (viewer: Viewer, params: Params, query: URLSearchParams) => Promise<unknown>
type Reserved = {
  role?: StaffRole
  sessionOnly?: boolean
  /** For what needs a fresh sign-in: the page to which whoever pressed a link comes back after it. */
  freshFrom?: string
}

/** A read of the viewer's own data, by a session or by a token that may read. */
export function viewerRoute(read: ViewerRead, reserved: StaffRole | Reserved = {}) {
  const { role, sessionOnly, freshFrom }: Reserved =
    typeof reserved === 'string' ? { role: reserved } : reserved
  return async (request: Request, params: Params): Promise<Response> => {
    const viewer = await findCaller(request, { scope: 'READ', sessionOnly })
    if (!viewer) throw signedOutProblem('Nobody is signed in here.')
    requireRole(viewer, role)
    if (freshFrom && !isFresh(viewer) && request.headers.get('sec-fetch-mode') === 'navigate')
      return seeOther(confirmPath(freshFrom))
    if (freshFrom) requireFresh(viewer)
    const answer = await read(viewer, params, new URL(request.url).searchParams)
    const response = answer instanceof Response ? answer : Response.json(answer)
    response.headers.set('cache-control', 'private, no-store')
    return response
  }
}

export const notFoundProblem = (what: string) => new Problem('not-found', `${what} does not exist.`)

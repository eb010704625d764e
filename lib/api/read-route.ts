import { findViewer, type Viewer } from '@/lib/session/find-viewer'
import { Problem } from './problem'
import { problemOf } from './problem-of'
import { requireRole, type StaffRole } from './require-role'
import type { Params } from './write-route'

const forEveryone = { 'access-control-allow-origin': '*' }

/** A read that is the same for everyone, refusals included. The page store adds ETag and Cache-Control. */
export function publicRoute(read: (query: URLSearchParams, params: Params) => Promise<unknown>) {
  return async (request: Request, params: Params): Promise<Response> => {
    try {
      return Response.json(await read(new URL(request.url).searchParams, params), { headers: forEveryone })
    } catch (error) {
      const refused = problemOf(error)
      Object.assign(refused.headers, forEveryone)
      throw refused
    }
  }
}

/** A read of the viewer's own data. */
export function viewerRoute(
  read: (viewer: Viewer, params: Params, query: URLSearchParams) => Promise<unknown>,
  role?: StaffRole,
) {
  return async (request: Request, params: Params): Promise<Response> => {
    const viewer = await findViewer(request.headers)
    if (!viewer) throw new Problem('signed-out', 'Nobody is signed in here.')
    requireRole(viewer, role)
    return Response.json(await read(viewer, params, new URL(request.url).searchParams), {
      headers: { 'cache-control': 'private, no-store' },
    })
  }
}

export const notFoundProblem = (what: string) => new Problem('not-found', `${what} does not exist.`)

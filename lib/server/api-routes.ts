import { getRouteMatcher } from 'next/dist/shared/lib/router/utils/route-matcher.js'
import { getRouteRegex } from 'next/dist/shared/lib/router/utils/route-regex.js'
import { getSortedRoutes } from 'next/dist/shared/lib/router/utils/sorted-routes.js'

type Params = Record<string, string | string[] | undefined>
export type RouteHandler = (request: Request, context: { params: Promise<Params> }) => Promise<Response>
/** What the files below app/api/v1 export, by their address as the folders write it: `/api/v1/points/[id]/vote`. */
export type ApiRoutes = Record<string, Partial<Record<string, RouteHandler>>>
export type FoundRoute = { handler: RouteHandler; params: Params }

const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE']

/** Those of this build: a module beside this one, which scripts/build.ts made of all route files. */
export const loadApiRoutes = async (): Promise<ApiRoutes> =>
  (await import(new URL('api-routes.mjs', import.meta.url).href)).routes

/**
 * Finds the handler of a write by Next's own rules for addresses. Null for what these routes do not answer as they
 * stand: another method, an address that Next redirects, or one that is none of theirs.
 */
export function writeFinder(routes: ApiRoutes): (method: string, path: string) => FoundRoute | null {
  const known = getSortedRoutes(Object.keys(routes)).map((address) => ({
    match: getRouteMatcher(getRouteRegex(address)),
    route: routes[address] as ApiRoutes[string],
  }))
  return (method, path) => {
    if (!WRITES.includes(method) || path.endsWith('/')) return null
    for (const { match, route } of known) {
      const params = match(path)
      const handler = params && route[method]
      if (params) return handler ? { handler, params } : null
    }
    return null
  }
}

import { Problem } from '@/lib/api/problem'
import { problemOf } from '@/lib/api/problem-of'
import type { Params } from '@/lib/api/write-route'
import { copyStream } from './copy-stream'
import { takeExportSlot } from './export-slots'

const TRY_AGAIN_SECONDS = 10
const forEveryone = { 'access-control-allow-origin': '*' }

type Export = { select: string; headers: Record<string, string>; isUnchanged?: boolean }

/** A read that streams the lines of a query to everyone, a few at once. */
export function ndjsonRoute(find: (request: Request, params: Params) => Promise<Export> | Export) {
  return async (request: Request, params: Params): Promise<Response> => {
    try {
      const { select, headers, isUnchanged } = await find(request, params)
      const shown = { ...forEveryone, ...headers, 'content-type': 'application/x-ndjson' }
      if (isUnchanged) return new Response(null, { status: 304, headers: shown })
      if (request.method === 'HEAD') return new Response(null, { headers: shown })
      return new Response(await openStream(select, request), { headers: shown })
    } catch (error) {
      const refused = problemOf(error)
      Object.assign(refused.headers, forEveryone)
      throw refused
    }
  }
}

const reasons = {
  ALL_TAKEN: 'As many downloads run as can run at once.',
  HAS_ONE: 'A download to your network is running already, and each has one at a time.',
}

async function openStream(select: string, { headers, signal }: Request) {
  const slot = takeExportSlot(headers.get('x-backboard-client') ?? 'unknown')
  if (typeof slot === 'string')
    throw new Problem('busy', `${reasons[slot]} Try again in ${TRY_AGAIN_SECONDS} seconds.`, {
      headers: { 'retry-after': String(TRY_AGAIN_SECONDS) },
    })
  return copyStream(select, signal, slot)
}

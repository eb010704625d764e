import type { z } from 'zod'
import { checkBody } from './check-body'
import { isSameOrigin } from './origin'
import { Problem } from './problem'
import { countAgainst, type LimitName } from './rate-limits'
import type { Write } from './write-route'

type OpenWrite<S extends z.ZodType> = {
  limit: LimitName
  /** What the body must be; absent for a method that takes none. */
  schema?: S
  run: (request: Request, body: z.output<S>) => Promise<Response>
}

/**
 * Builds a write of somebody who need not be signed in: by a script of this site's own pages only, counted by network.
 * Refused in the order of the HTTP contract.
 */
export function openWrite<S extends z.ZodType>({ limit, schema, run }: OpenWrite<S>): Write {
  return async (request, _, sent) => {
    if (!isSameOrigin(request.headers))
      throw new Problem(
        'foreign-origin',
        'This is taken from the pages of this site only. Nothing was changed.',
      )
    await countAgainst(limit, request.headers.get('x-backboard-client') ?? 'unknown')
    if ('problem' in sent) throw sent.problem
    if ('fields' in sent) throw new Problem('unsupported-media-type', 'Send application/json.')
    const answer = await run(request, schema ? checkBody(schema, sent.json) : (undefined as z.output<S>))
    answer.headers.set('cache-control', 'private, no-store')
    return answer
  }
}

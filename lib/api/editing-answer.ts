import { Problem } from './problem'
import { refusalProblem } from './problem-of'

type Refusals = Record<string, (current?: Record<string, unknown>) => Problem>

/** 200 for what an editor did, or the problem that says why not, with what stands there now. */
export async function editingAnswer(
  refusal: string | null,
  readCurrent?: () => Promise<Record<string, unknown> | null>,
): Promise<Response> {
  if (refusal === null)
    return Response.json({ done: true }, { headers: { 'cache-control': 'private, no-store' } })
  const current = refusal === 'STALE' ? ((await readCurrent?.()) ?? undefined) : undefined
  throw REFUSALS[refusal]?.(current) ?? refusalProblem(refusal)
}

const REFUSALS: Refusals = {
  FORBIDDEN: () => new Problem('forbidden', 'Only editors may do this, or administrators.'),
  STALE: (current) =>
    new Problem(
      'conflict',
      'Somebody else changed this after you opened it. Nothing of yours was stored: look at what stands there now, then decide.',
      { current },
    ),
  UNREADY: () => new Problem('conflict', 'A technology needs two pros and two cons before it is listed.'),
  NOT_A_TWIN: () => invalidField('into', 'Choose another point of the same technology and side.'),
  NOT_THE_SAME: () => invalidField('points', 'Name every point of this side once.'),
  NOT_LISTED: () => invalidField('technologies', 'Name technologies that are listed, each once.'),
  NO_SUCH_MEANING: () => invalidField('meaning', 'This point never had such a meaning.'),
  SAME_TITLE: () =>
    invalidField('title', 'There is a point with this title on this side already: edit that one.'),
}

const invalidField = (field: string, message: string) =>
  new Problem('invalid', message, { errors: [{ field, message }] })

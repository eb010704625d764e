import type { Similar } from '@/lib/suggestion/similar-schema'
import { Problem } from './problem'
import { refusalProblem } from './problem-of'

/** 202: the editors will look at it. */
export function suggestionAnswer(made: { suggestion: { id: string } } | { refusal: string }): Response {
  if ('refusal' in made) throw refusalProblem(made.refusal)
  return Response.json(made, { status: 202, headers: { 'cache-control': 'private, no-store' } })
}

/**
 * For whoever asked to be shown what is there already.
 * @throws Problem 409 that lists it
 */
export function refuseDuplicates(similar: Similar): void {
  const found = (similar.points?.length ?? 0) + (similar.technologies?.length ?? 0)
  if (found > 0)
    throw new Problem(
      'conflict',
      'Something like it is there already. Is it one of these? If not, send it all the same.',
      {
        similar,
      },
    )
}

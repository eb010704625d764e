import { type Decided, decide, type NoAnswer } from '@/lib/fit/decide-queries'
import { noAnswerWords } from '@/lib/fit/no-answer-words'
import type { Entries } from '@/lib/fit/short-query-rules'
import { invalid } from './check-body'
import { Problem } from './problem'

/**
 * The answer to a query.
 * @throws Problem 422 for a moment that is none, 404 for one of which nothing can be told, 429 while too many ask, 503
 * while it is read
 */
export async function decideOrRefuse(entries: Entries): Promise<Decided> {
  const decided = await decide(entries)
  if ('refusal' in decided) throw problemOf(decided.refusal)
  return decided
}

function problemOf(refusal: NoAnswer): Problem {
  const words = noAnswerWords(refusal)
  if (refusal === 'NO_MOMENT') return invalid([{ field: 'at', message: words }])
  if (refusal === 'BUSY') return new Problem('too-many-requests', words, { headers: { 'retry-after': '5' } })
  if (refusal === 'READING') return new Problem('busy', words, { headers: { 'retry-after': '20' } })
  return new Problem('not-found', words)
}

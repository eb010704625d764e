import { db } from '@/lib/db'
import { publicRead } from '@/lib/page-store/public-read'
import { correctWords, LEAST_ALIKE } from './correct-words'
import { findComments } from './find-comments'
import { findPoints, findPointsByAnyWord } from './find-points'
import { findTechnologies } from './find-technologies'
import { refuseLate, STATEMENT_MS } from './late-search'
import { MOST_COUNTED } from './limits-rules'
import { type Asked, readAsked, type Tx } from './read-asked'
import { isEmpty, isSure, type Results, ranked, scoredRows, withCorrected } from './results-rules'
import type { SearchAnswer, SearchQuery } from './search-schema'
import { termsOf } from './terms-rules'
import { toFoundComment, toFoundPoint, toFoundTechnology } from './to-found'

/**
 * Technologies, points and comments in one ranked answer. Typing errors are mended where the words as they stand find nothing
 * good; where all of them together find nothing, points that say any of them are shown.
 * @throws LateSearch when the database takes too long
 */
export const search = (query: SearchQuery): Promise<SearchAnswer> =>
  publicRead([], () =>
    refuseLate(() =>
      db.$transaction(async (tx) => {
        // Scans of whole tables look cheap to the planner where it expects many matches, and it may be wrong.
        await tx.$queryRaw`select set_config('statement_timeout', ${String(STATEMENT_MS)}, true),
          set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
          set_config('pg_trgm.word_similarity_threshold', ${String(LEAST_ALIKE)}, true)`
        return answer(tx, query)
      }),
    ),
  )

async function answer(tx: Tx, { q, type, limit, page = 1 }: SearchQuery): Promise<SearchAnswer> {
  const asked = await readAsked(tx, q)
  const before = (page - 1) * limit
  const last = Math.min(before + limit, MOST_COUNTED)
  const typed = await findAll(tx, asked, last)
  const shown = ({ scored, counts }: Results, correctedTo: string | null = null) => {
    const wanted = type ? scored.filter((each) => each.type === type) : scored
    return { correctedTo, counts, items: wanted.slice(before, last).map(({ make }) => make()) }
  }
  if (isSure(typed) || asked.words.length === 0) return shown(typed)
  const corrected = await correctWords(tx, asked)
  const again = corrected && withCorrected(typed, await findAll(tx, await readAsked(tx, corrected), last))
  if (again) return shown(again, corrected)
  return shown(isEmpty(typed) ? await findAny(tx, asked, last) : typed)
}

async function findAll(tx: Tx, asked: Asked, limit: number): Promise<Results> {
  const { terms, words, queries } = asked
  const hasText = queries.text !== null || asked.named.length > 0
  const technologies = words.length > 0 ? await findTechnologies(tx, asked, limit) : []
  const points = hasText ? await findPoints(tx, asked, limit) : []
  const comments = hasText ? await findComments(tx, asked, limit) : []
  return ranked({
    technology: scoredRows('technology', technologies, (row) => toFoundTechnology(row, terms)),
    point: scoredRows('point', points, (row) => toFoundPoint(row, terms)),
    comment: scoredRows('comment', comments, (row) => toFoundComment(row, terms)),
  })
}

async function findAny(tx: Tx, asked: Asked, limit: number): Promise<Results> {
  const terms = termsOf(asked.words, new Map())
  const points = terms.length > 1 ? await findPointsByAnyWord(tx, asked, terms, limit) : []
  return ranked({ point: scoredRows('point', points, (row) => toFoundPoint(row, terms)) })
}

import { type Found, MOST_COUNTED, type SearchAnswer } from './search-schema'

export type Scored = { score: number; item: Found }
/** What was found, the best first, and how much there is of each kind. */
export type Results = { scored: Scored[]; counts: SearchAnswer['counts'] }

/** A result as good as this settles what was meant: words in a title, or better. */
const SURE = 0.45
/** What a typing error hides must be a name to come before what was found for the words as they were typed. */
const BY_NAME = 0.8

const best = ({ scored }: Results) => scored[0]?.score ?? 0

export const isSure = (results: Results) => best(results) >= SURE
export const isEmpty = ({ scored }: Results) => scored.length === 0

/** The results of each kind in one order; equals keep theirs, technologies before points before comments. */
export function ranked(kinds: { rows: { score: number; found: number }[]; items: Found[] }[]): Results {
  const counts = { technology: 0, point: 0, comment: 0 }
  const scored: Scored[] = []
  for (const { rows, items } of kinds)
    for (const [i, item] of items.entries()) {
      counts[item.type] = Math.min(MOST_COUNTED, rows[i]?.found ?? 0)
      scored.push({ score: rows[i]?.score ?? 0, item })
    }
  return { counts, scored: scored.sort((a, b) => b.score - a.score) }
}

/**
 * What was found for the words as they were typed, and for them without typing errors; null where the latter adds nothing.
 */
export function withCorrected(typed: Results, corrected: Results): Results | null {
  if (isEmpty(typed)) return isEmpty(corrected) ? null : corrected
  const known = new Set(typed.scored.map(({ item }) => item.address))
  const names = corrected.scored.filter(({ score, item }) => score >= BY_NAME && !known.has(item.address))
  if (names.length === 0) return null
  const technologies = names.filter(({ item }) => item.type === 'technology').length
  const points = names.length - technologies
  return {
    scored: [...names, ...typed.scored],
    counts: {
      technology: Math.min(MOST_COUNTED, typed.counts.technology + technologies),
      point: Math.min(MOST_COUNTED, typed.counts.point + points),
      comment: typed.counts.comment,
    },
  }
}

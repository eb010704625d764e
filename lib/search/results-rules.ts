import { MOST_COUNTED } from './limits-rules'
import { type Found, type FoundType, foundTypes, type SearchAnswer } from './search-schema'

/** `make` gives the result itself, with its excerpt: only those that are shown need one. */
export type Scored = { score: number; type: FoundType; id: string; make: () => Found }
/** What was found, the best first, and how much there is of each kind. */
export type Results = { scored: Scored[]; counts: SearchAnswer['counts'] }
type Row = { score: number; id: string; found: number }

/** A result as good as this settles what was meant: words in a title, or better. */
const SURE = 0.45
/** What a typing error hides must be a name to come before what was found for the words as they were typed. */
const BY_NAME = 0.8

export const isSure = ({ scored }: Results) => (scored[0]?.score ?? 0) >= SURE
export const isEmpty = ({ scored }: Results) => scored.length === 0

export const scoredRows = <R extends Row>(type: FoundType, rows: R[], make: (row: R) => Found) => ({
  count: Math.min(MOST_COUNTED, rows[0]?.found ?? 0),
  scored: rows.map((row): Scored => ({ score: row.score, type, id: row.id, make: () => make(row) })),
})

/** The results of all kinds in one order; among equals technologies come before points, and these before comments. */
export function ranked(kinds: Partial<Record<FoundType, ReturnType<typeof scoredRows>>>): Results {
  const all = foundTypes.flatMap((type) => kinds[type]?.scored ?? [])
  return {
    scored: all.sort((a, b) => b.score - a.score),
    counts: {
      technology: kinds.technology?.count ?? 0,
      point: kinds.point?.count ?? 0,
      comment: kinds.comment?.count ?? 0,
    },
  }
}

/** What was found for the words as they were typed, and for them without typing errors; null where the latter adds nothing. */
export function withCorrected(typed: Results, corrected: Results): Results | null {
  if (isEmpty(typed)) return isEmpty(corrected) ? null : corrected
  const known = new Set(typed.scored.map(({ id }) => id))
  const names = corrected.scored.filter(({ score, id }) => score >= BY_NAME && !known.has(id))
  if (names.length === 0) return null
  const counts = { ...typed.counts }
  for (const { type } of names) counts[type] = Math.min(MOST_COUNTED, counts[type] + 1)
  return { scored: [...names, ...typed.scored], counts }
}

import { compared, type KnownScore, knownScore } from './known-scores'
import type { Score, ScoreInput } from './score'

export { compared }
export type Standing = Score & { rank: number; bestRank: number; worstRank: number }

/** How many places the editors' list has: the largest position among the technologies. */
export function countPositions(technologies: { editorialPosition: number | null }[]): number {
  return technologies.reduce((most, { editorialPosition }) => Math.max(most, editorialPosition ?? 0), 0)
}

type Ordered = { score: number; weightMicro: number; editorialPosition: number | null; slug: string }

/** Negative when `a` stands before `b`: by score, then weight of ballots, then editorial position, then slug. */
export const inRankOrder = (a: Ordered, b: Ordered): number =>
  compared(b.score) - compared(a.score) || amongEqual(a, b)

const amongEqual = (a: Omit<Ordered, 'score'>, b: Omit<Ordered, 'score'>) =>
  b.weightMicro - a.weightMicro ||
  (a.editorialPosition ?? Number.MAX_SAFE_INTEGER) - (b.editorialPosition ?? Number.MAX_SAFE_INTEGER) ||
  (a.slug < b.slug ? -1 : 1)

/**
 * The community ranking: every technology with its score, interval, rank and rank range, best first.
 * Ordered by score (rounded to nine decimals), then weight of ballots, then editorial position, then slug.
 * The rank range counts the intervals that lie wholly above, and wholly below. O(n log n).
 */
export function rankTechnologies<T extends ScoreInput & { slug: string }>(
  technologies: T[],
): (T & Standing)[] {
  const positions = countPositions(technologies)
  const known = technologies.map((technology) => ({ technology, score: knownScore(technology, positions) }))
  known.sort((a, b) => b.score.compared - a.score.compared || amongEqual(a.technology, b.technology))
  const lows = sorted(known, 'low')
  const highs = sorted(known, 'high')
  return known.map(({ technology, score: { score, low, high } }, i) => ({
    ...technology,
    score,
    low,
    high,
    rank: i + 1,
    bestRank: 1 + lows.length - countBelow(lows, high, true),
    worstRank: highs.length - countBelow(highs, low, false),
  }))
}

const sorted = (known: { score: KnownScore }[], end: 'low' | 'high') =>
  Float64Array.from(known, ({ score }) => score[end]).sort()

/** How many of the sorted numbers are below the limit (or equal to it, when `inclusive`): a binary search. */
function countBelow(sorted: Float64Array, limit: number, inclusive: boolean): number {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >> 1
    const value = sorted[middle] as number
    if (value < limit || (inclusive && value === limit)) from = middle + 1
    else to = middle
  }
  return from
}

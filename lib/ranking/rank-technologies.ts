import { COMPARED_DECIMALS } from './constants'
import { type Score, type ScoreInput, scoreOf } from './score'

export type Standing = Score & { rank: number; bestRank: number; worstRank: number }

/** A score as the order sees it. */
export const compared = (score: number) => Number(score.toFixed(COMPARED_DECIMALS))

/** How many places the editors' list has: the largest position among the technologies. */
export function countPositions(technologies: { editorialPosition: number | null }[]): number {
  return technologies.reduce((most, { editorialPosition }) => Math.max(most, editorialPosition ?? 0), 0)
}

type Ordered = { score: number; weightMicro: number; editorialPosition: number | null; slug: string }

/** Negative when `a` stands before `b`: by score, then weight of ballots, then editorial position, then slug. */
export function inRankOrder(a: Ordered, b: Ordered): number {
  return (
    compared(b.score) - compared(a.score) ||
    b.weightMicro - a.weightMicro ||
    (a.editorialPosition ?? Number.MAX_SAFE_INTEGER) - (b.editorialPosition ?? Number.MAX_SAFE_INTEGER) ||
    (a.slug < b.slug ? -1 : 1)
  )
}

/**
 * The community ranking: every technology with its score, interval, rank and rank range, best first.
 * Ordered by score (rounded to nine decimals), then weight of ballots, then editorial position, then slug.
 * The rank range counts the intervals that lie wholly above, and wholly below.
 */
export function rankTechnologies<T extends ScoreInput & { slug: string }>(
  technologies: T[],
): (T & Standing)[] {
  const positions = countPositions(technologies)
  const scored = technologies.map((technology) => ({ ...technology, ...scoreOf(technology, positions) }))
  scored.sort(inRankOrder)
  const lows = scored.map(({ low }) => low).sort((a, b) => a - b)
  const highs = scored.map(({ high }) => high).sort((a, b) => a - b)
  return scored.map((technology, i) => ({
    ...technology,
    rank: i + 1,
    bestRank: 1 + lows.length - countBelow(lows, technology.high, true),
    worstRank: scored.length - countBelow(highs, technology.low, false),
  }))
}

/** How many of the sorted numbers are below the limit (or equal to it, when `inclusive`): a binary search. */
function countBelow(sorted: number[], limit: number, inclusive: boolean): number {
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

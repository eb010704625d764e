import { MICRO, PRIOR_WEIGHT } from './constants'
import { inRankOrder } from './rank-technologies'
import { editorialPrior, meanScore, type ScoreInput } from './score'

/** What one point, or the verdicts, got of all ballots: sums of shares in femto-ballots, exact whole numbers. */
export type Shares = { weightShare: bigint; favourableShare: bigint }
/** `weight` and `favourable` in full ballots; `contribution` in points of score, above or below 0. */
export type Contribution = { weight: number; favourable: number; contribution: number }

const FEMTO = 1e15

/**
 * Takes a score apart: where the editors' list starts it, and what each part adds to that or takes from it.
 * A ballot speaks through all its signals alike, so each signal has an equal share of it; a part lifts the score by as
 * much as its shares are more favourable than the start. Start and contributions add up to the score.
 * @param parts every point that counts, and the verdicts: their shares add up to the technology's sums
 */
export function explainScore<P extends Shares>(
  input: ScoreInput,
  positions: number,
  parts: P[],
): { start: number; parts: (P & Contribution)[] } {
  const prior = editorialPrior(input.editorialPosition, positions)
  const total = PRIOR_WEIGHT + input.weightMicro / MICRO
  return {
    start: 100 * prior,
    parts: parts.map((part) => {
      const weight = Number(part.weightShare) / FEMTO
      const favourable = Number(part.favourableShare) / FEMTO
      return { ...part, weight, favourable, contribution: (100 * (favourable - prior * weight)) / total }
    }),
  }
}

type Placed = ScoreInput & { slug: string }

/** Beyond so many ballots the answer is that none suffice; the sums stay whole numbers that a double holds. */
const MOST_BALLOTS = 2 ** 30

/**
 * The smallest number of full ballots on one technology, all favourable or all unfavourable, that changes the order
 * with a neighbour while nothing else changes; ties go as in the ranking. Null when none suffice.
 */
export function ballotsToPass(
  moving: Placed,
  neighbour: Placed,
  positions: number,
  ballots: 'FAVOURABLE' | 'UNFAVOURABLE',
): number | null {
  const standing = { ...neighbour, score: meanScore(neighbour, positions) }
  const isPast = (count: number) => {
    const moved = {
      ...moving,
      weightMicro: moving.weightMicro + count * MICRO,
      favourableMicro: moving.favourableMicro + (ballots === 'FAVOURABLE' ? count * MICRO : 0),
    }
    const order = inRankOrder({ ...moved, score: meanScore(moved, positions) }, standing)
    return ballots === 'FAVOURABLE' ? order < 0 : order > 0
  }
  let enough = 1
  while (!isPast(enough)) {
    enough *= 2
    if (enough > MOST_BALLOTS) return null
  }
  let tooFew = Math.floor(enough / 2)
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2)
    if (isPast(middle)) enough = middle
    else tooFew = middle
  }
  return enough
}

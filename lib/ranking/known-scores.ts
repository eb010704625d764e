import { COMPARED_DECIMALS } from './constants'
import { type Score, type ScoreInput, scoreOf } from './score'

/** A score with its interval, and as the order sees it. */
export type KnownScore = Score & { compared: number }

/** A score as the order sees it. */
export const compared = (score: number) => Number(score.toFixed(COMPARED_DECIMALS))

// Two generations: what was not asked for while the younger one filled up is forgotten.
const MOST = 10_000
let younger = new Map<string, KnownScore>()
let older = new Map<string, KnownScore>()

/**
 * `scoreOf`, remembered: the quantiles of an interval cost some 50 microseconds, and while members vote all
 * technologies but one have the sums that they had before.
 */
export function knownScore(input: ScoreInput, positions: number): KnownScore {
  const { editorialPosition, weightMicro, favourableMicro } = input
  const name = `${editorialPosition}/${positions} ${weightMicro} ${favourableMicro}`
  const known = younger.get(name) ?? older.get(name)
  if (known && younger.has(name)) return known
  const score = known ?? scored(input, positions)
  if (younger.size >= MOST) [older, younger] = [younger, new Map()]
  younger.set(name, score)
  return score
}

function scored(input: ScoreInput, positions: number): KnownScore {
  const score = scoreOf(input, positions)
  return { ...score, compared: compared(score.score) }
}

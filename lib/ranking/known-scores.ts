import { COMPARED_DECIMALS } from './constants'
import { remembered } from './remembered'
import { type Score, type ScoreInput, scoreOf } from './score'

/** A score with its interval, and as the order sees it. */
export type KnownScore = Score & { compared: number }

/** A score as the order sees it. */
export const compared = (score: number) => Number(score.toFixed(COMPARED_DECIMALS))

/**
 * `scoreOf`, remembered: the quantiles of an interval cost some 50 microseconds, and while members vote all
 * technologies but one have the sums that they had before.
 */
export const knownScore = remembered(
  10_000,
  ({ editorialPosition, weightMicro, favourableMicro }: ScoreInput, positions: number) =>
    `${editorialPosition}/${positions} ${weightMicro} ${favourableMicro}`,
  (input, positions): KnownScore => {
    const score = scoreOf(input, positions)
    return { ...score, compared: compared(score.score) }
  },
)

import { betaQuantile } from './beta'
import {
  INTERVAL_HIGH,
  INTERVAL_LOW,
  MICRO,
  PRIOR_FIRST,
  PRIOR_LAST,
  PRIOR_NEUTRAL,
  PRIOR_WEIGHT,
} from './constants'

/** What a technology's score is computed from: its place on the editors' list, if any, and its sums over ballots. */
export type ScoreInput = { editorialPosition: number | null; weightMicro: number; favourableMicro: number }
/** Favourability in percent, strictly between 0 and 100, with its 90 % credible interval. */
export type Score = { score: number; low: number; high: number }

/**
 * The favourability that the editors' list gives before anybody has voted.
 * @param position 1 is the first place; null for a technology that the editors have not placed
 * @param positions how many places the list has
 */
export function editorialPrior(position: number | null, positions: number): number {
  if (position === null || positions <= 1) return PRIOR_NEUTRAL
  return PRIOR_FIRST - (PRIOR_FIRST - PRIOR_LAST) * ((position - 1) / (positions - 1))
}

/** The Beta distribution of a technology's favourability. */
export function favourability(input: ScoreInput, positions: number): { alpha: number; beta: number } {
  const prior = editorialPrior(input.editorialPosition, positions)
  return {
    alpha: PRIOR_WEIGHT * prior + input.favourableMicro / MICRO,
    beta: PRIOR_WEIGHT * (1 - prior) + (input.weightMicro - input.favourableMicro) / MICRO,
  }
}

/** The mean of the Beta distribution in percent: the score without its interval, which costs far more. */
export function meanScore(input: ScoreInput, positions: number): number {
  const { alpha, beta } = favourability(input, positions)
  return (100 * alpha) / (alpha + beta)
}

/** Score and interval of one technology on a list with so many editorial positions. */
export function scoreOf(input: ScoreInput, positions: number): Score {
  const { alpha, beta } = favourability(input, positions)
  return {
    score: meanScore(input, positions),
    low: 100 * betaQuantile(INTERVAL_LOW, alpha, beta),
    high: 100 * betaQuantile(INTERVAL_HIGH, alpha, beta),
  }
}

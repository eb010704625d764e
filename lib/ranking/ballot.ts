import { FULL_BALLOT_SIGNALS, VERDICT_SIGNALS } from './constants'

/** All the signals of one member on one technology, as whole numbers. */
export type Ballot = { favourable: number; unfavourable: number }
export type MicroBallot = { weightMicro: number; favourableMicro: number }

/**
 * One member's ballot in whole micro-ballots, rounded per ballot with halves going up; whole-number arithmetic only.
 * The database computes the same in `ballot_weight_micro` and `ballot_favourable_micro`.
 * @param ballot whole numbers of signals, 0 or more; together at most 1e9
 */
export function microBallot({ favourable, unfavourable }: Ballot): MicroBallot {
  const signals = favourable + unfavourable
  if (signals === 0) return { weightMicro: 0, favourableMicro: 0 }
  const counted = BigInt(Math.min(signals, FULL_BALLOT_SIGNALS))
  const s = BigInt(signals)
  return {
    weightMicro: Number((2_000_000n * counted + 3n) / 6n),
    favourableMicro: Number((2_000_000n * counted * BigInt(favourable) + 3n * s) / (6n * s)),
  }
}

export type Side = 'PRO' | 'CON'

/** What a vote says of the technology: agreeing with a pro or disagreeing with a con is favourable. */
export function voteSignals(side: Side, value: 1 | -1): Ballot {
  const favourable = (side === 'PRO') === (value === 1) ? 1 : 0
  return { favourable, unfavourable: 1 - favourable }
}

/** What “Would you use it again?” says of the technology. */
export function verdictSignals(verdict: 'YES' | 'NO'): Ballot {
  return verdict === 'YES'
    ? { favourable: VERDICT_SIGNALS, unfavourable: 0 }
    : { favourable: 0, unfavourable: VERDICT_SIGNALS }
}

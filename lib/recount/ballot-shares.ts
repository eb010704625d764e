import type { Ballot, MicroBallot } from '@/lib/ranking/ballot'

/** What one signal of a ballot weighs, in whole femto-ballots (1e-15 of a full ballot). */
export type Shares = { weight: bigint; favourable: bigint }

const FEMTO_IN_MICRO = 1_000_000_000n

/** Halves go up. The database computes the same in `weight_share` and `favourable_share`. */
const divided = (whole: bigint, parts: bigint) => (2n * whole + parts) / (2n * parts)

/** A ballot's weight divided evenly among its signals, and its favourable weight among its favourable ones. */
export function ballotShares(ballot: Ballot, micro: MicroBallot): Shares {
  const favourable = BigInt(ballot.favourable)
  const signals = favourable + BigInt(ballot.unfavourable)
  if (signals === 0n) return { weight: 0n, favourable: 0n }
  return {
    weight: divided(BigInt(micro.weightMicro) * FEMTO_IN_MICRO, signals),
    favourable: favourable === 0n ? 0n : divided(BigInt(micro.favourableMicro) * FEMTO_IN_MICRO, favourable),
  }
}

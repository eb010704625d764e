import { microBallot } from '@/lib/ranking/ballot'

/** What all members together have said of each technology: raw signals, and Backboard's whole micro-ballots. */
export type Tally = {
  favourable: Float64Array
  unfavourable: Float64Array
  weightMicro: Float64Array
  favourableMicro: Float64Array
}

export function emptyTally(technologies: number): Tally {
  const zeros = () => new Float64Array(technologies)
  return { favourable: zeros(), unfavourable: zeros(), weightMicro: zeros(), favourableMicro: zeros() }
}

export const copyTally = (tally: Tally): Tally => ({
  favourable: tally.favourable.slice(),
  unfavourable: tally.unfavourable.slice(),
  weightMicro: tally.weightMicro.slice(),
  favourableMicro: tally.favourableMicro.slice(),
})

const MOST_SIGNALS = 64
const known = Array.from({ length: MOST_SIGNALS * MOST_SIGNALS }, (_, at) =>
  microBallot({ favourable: at % MOST_SIGNALS, unfavourable: Math.floor(at / MOST_SIGNALS) }),
)

/** Adds the ballot of one member on one technology; fewer than 64 signals each way. */
export function addBallot(tally: Tally, technology: number, favourable: number, unfavourable: number) {
  const { weightMicro, favourableMicro } = known[
    unfavourable * MOST_SIGNALS + favourable
  ] as (typeof known)[0]
  tally.favourable[technology] = (tally.favourable[technology] as number) + favourable
  tally.unfavourable[technology] = (tally.unfavourable[technology] as number) + unfavourable
  tally.weightMicro[technology] = (tally.weightMicro[technology] as number) + weightMicro
  tally.favourableMicro[technology] = (tally.favourableMicro[technology] as number) + favourableMicro
}

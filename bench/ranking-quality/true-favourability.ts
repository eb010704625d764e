import { FULL_BALLOT_SIGNALS, VERDICT_SIGNALS } from '@/lib/ranking/constants'
import { logistic } from './simulate-members'
import type { World } from './world'

/**
 * What a technology's score would be if endlessly many members had voted: the expected favourable weight of an
 * honest ballot on it, divided by the expected weight of one. Exact but for a sum over leniency that replaces its
 * integral (81 steps out to six standard deviations, where the error is far below 1e-9).
 */
export function trueFavourability(world: World): Float64Array {
  const { points, quality } = world
  const kinds = ballotKinds(world)
  return quality.map((_, technology) => {
    let [weight, favour] = [0, 0]
    for (let step = -40; step <= 40; step++) {
      const deviations = (6 * step) / 40
      const chance = Math.exp((-deviations * deviations) / 2)
      const leniency = deviations * world.assumed.leniencySpread
      let vote = 0
      for (let j = 0; j < points; j++)
        vote += logistic((world.favourable[technology * points + j] as number) + leniency) / points
      const verdict = logistic((quality[technology] as number) + leniency)
      for (const kind of kinds) {
        const signals = kind.votes + kind.verdictSignals
        const counts = (chance * kind.chance * Math.min(signals, FULL_BALLOT_SIGNALS)) / FULL_BALLOT_SIGNALS
        weight += counts
        favour += (counts * (kind.votes * vote + kind.verdictSignals * verdict)) / signals
      }
    }
    return favour / weight
  })
}

/** Every make of a ballot, by number of votes and with or without verdict, with its chance. */
function ballotKinds({ assumed, points }: World) {
  const groups = [
    { chance: assumed.brief, from: 1, to: 2, verdict: assumed.verdictIfBrief },
    { chance: 1 - assumed.brief, from: 3, to: points, verdict: assumed.verdictIfThorough },
  ]
  return groups.flatMap(({ chance, from, to, verdict }) =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i).flatMap((votes) => [
      { votes, verdictSignals: 0, chance: (chance * (1 - verdict)) / (to - from + 1) },
      { votes, verdictSignals: VERDICT_SIGNALS, chance: (chance * verdict) / (to - from + 1) },
    ]),
  )
}

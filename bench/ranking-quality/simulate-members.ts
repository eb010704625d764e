import { VERDICT_SIGNALS } from '@/lib/ranking/constants'
import type { Random } from './random'
import { addBallot, type Tally } from './tally'
import type { World } from './world'

export const logistic = (logit: number) => 1 / (1 + Math.exp(-logit))

/** One honest member: meets a few technologies, the popular ones sooner, and votes on some of their points. */
export function addMember(tally: Tally, world: World, random: Random) {
  const { assumed, quality, favourable, points } = world
  const leniency = assumed.leniencySpread * random.normal()
  const brief = random.uniform() < assumed.brief
  const verdictChance = brief ? assumed.verdictIfBrief : assumed.verdictIfThorough
  const met = new Set<number>()
  do {
    const technology = meet(world, random)
    if (met.has(technology)) continue
    met.add(technology)
    const votes = brief ? 1 + random.below(2) : 3 + random.below(points - 2)
    let speaksFor = 0
    let left = votes
    for (let j = 0; j < points; j++) {
      // Each remaining point is chosen with the chance that keeps every selection of `votes` points equally likely.
      if (random.uniform() * (points - j) >= left) continue
      left--
      const logit = (favourable[technology * points + j] as number) + leniency
      if (random.uniform() < logistic(logit)) speaksFor++
    }
    let speaksAgainst = votes - speaksFor
    if (random.uniform() < verdictChance) {
      if (random.uniform() < logistic((quality[technology] as number) + leniency))
        speaksFor += VERDICT_SIGNALS
      else speaksAgainst += VERDICT_SIGNALS
    }
    addBallot(tally, technology, speaksFor, speaksAgainst)
  } while (met.size < quality.length && random.uniform() < assumed.goesOn)
}

function meet({ attention }: World, random: Random): number {
  const at = random.uniform()
  const technology = attention.findIndex((upTo) => at < upTo)
  return technology < 0 ? attention.length - 1 : technology
}

import { VERDICT_SIGNALS } from '@/lib/ranking/constants'
import type { Random } from './random'
import { addBallot, type Tally } from './tally'
import type { World } from './world'

/** What a group agreed on: one technology to lift, one to sink. */
export type Plot = { lift: number; sink: number }

/** A technology from the worse half is to be lifted, one from the better half to be sunk. */
export function drawPlot({ quality }: World, random: Random): Plot {
  const order = Array.from(quality.keys()).sort((a, b) => (quality[b] as number) - (quality[a] as number))
  const half = Math.floor(order.length / 2)
  return {
    sink: order[random.below(half)] as number,
    lift: order[order.length - 1 - random.below(half)] as number,
  }
}

/** Colluding members vote on every point of both, all one way, and add a verdict: as much as the site lets them. */
export function addColluders(tally: Tally, { points }: World, { lift, sink }: Plot, members: number) {
  for (let i = 0; i < members; i++) {
    addBallot(tally, lift, points + VERDICT_SIGNALS, 0)
    addBallot(tally, sink, 0, points + VERDICT_SIGNALS)
  }
}

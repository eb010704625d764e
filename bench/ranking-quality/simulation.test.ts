import { describe, expect, it } from 'vitest'
import { addColluders, drawPlot } from './collude'
import { kendallTau } from './kendall-tau'
import { measure } from './measure'
import { randomFrom } from './random'
import { addMember } from './simulate-members'
import { copyTally, emptyTally } from './tally'
import { trueFavourability } from './true-favourability'
import { ASSUMED, drawWorld } from './world'

function crowd(seed: number, members: number) {
  const random = randomFrom(seed)
  const world = drawWorld(random)
  const tally = emptyTally(ASSUMED.technologies)
  for (let i = 0; i < members; i++) addMember(tally, world, random)
  return { world, tally, random }
}

describe('the simulation', () => {
  it('is the same for the same seed', () => {
    expect(crowd(3, 200)).toEqual({ ...crowd(3, 200), random: expect.anything() })
    expect(crowd(4, 200).tally).not.toEqual(crowd(3, 200).tally)
  })

  it('draws a list of places without gaps', () => {
    const places = Array.from(crowd(5, 0).world.position).sort((a, b) => a - b)
    expect(places).toEqual(Array.from({ length: ASSUMED.technologies }, (_, i) => i + 1))
  })

  it('comes to the true favourability when very many vote', () => {
    const { world, tally } = crowd(6, 60_000)
    const truth = trueFavourability(world)
    for (const [i, share] of truth.entries()) {
      const weight = (tally.weightMicro[i] as number) / 1e6
      const seen = (tally.favourableMicro[i] as number) / 1e6 / weight
      expect(Math.abs(seen - share)).toBeLessThan(4 * Math.sqrt(0.25 / weight))
    }
    expect(kendallTau(truth, world.quality)).toBeGreaterThan(0.85)
  })

  it('makes a few technologies far better known than most', () => {
    const weights = Array.from(crowd(7, 3000).tally.weightMicro).sort((a, b) => b - a)
    expect(weights[0] as number).toBeGreaterThan(5 * (weights[15] as number))
  })

  it('lets colluders lift one of the worse half and sink one of the better half, a full ballot each', () => {
    const { world, tally, random } = crowd(8, 50)
    const plot = drawPlot(world, random)
    const above = (i: number) => world.quality.filter((other) => other > (world.quality[i] as number)).length
    expect(above(plot.lift)).toBeGreaterThanOrEqual(10)
    expect(above(plot.sink)).toBeLessThan(10)
    const swayed = copyTally(tally)
    addColluders(swayed, world, plot, 5)
    for (const [i, weight] of swayed.weightMicro.entries()) {
      const touched = i === plot.lift || i === plot.sink
      expect(weight - (tally.weightMicro[i] as number)).toBe(touched ? 5_000_000 : 0)
      const gain = (swayed.favourableMicro[i] as number) - (tally.favourableMicro[i] as number)
      expect(gain).toBe(i === plot.lift ? 5_000_000 : 0)
    }
  })
})

it('with nobody voting Backboard’s τ is that of the editors’ list', () => {
  const empty = measure(4).find(({ members, colluders }) => members === 0 && colluders === 0)
  expect(empty?.tau[0]).toEqual(empty?.tau[1])
  expect(empty?.moved.every((moved) => moved === 0)).toBe(true)
})

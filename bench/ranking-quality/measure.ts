import { rankTechnologies } from '@/lib/ranking/rank-technologies'
import { addColluders, drawPlot, type Plot } from './collude'
import { FORMULAS, type Seen } from './formulas'
import { kendallTau } from './kendall-tau'
import { randomFrom } from './random'
import { addMember } from './simulate-members'
import { copyTally, emptyTally, type Tally } from './tally'
import { trueFavourability } from './true-favourability'
import { ASSUMED, type Assumed, drawWorld, type World } from './world'

export const MEMBERS = [0, 10, 30, 100, 300, 1000, 3000]
export const COLLUDERS = [0, 5, 20]

/** What was seen with so many honest and colluding members. */
export type Cell = {
  members: number
  colluders: number
  /** For each formula: Kendall's τ with the true order, a run each. */
  tau: Float64Array[]
  /** For each formula: by how many places the plot moved its two technologies, summed over runs. */
  moved: number[]
  /** How many intervals, and rank ranges, there were and held the truth. */
  intervals: number
  holdTruth: number
  rangesHoldTruth: number
}

export function measure(runs: number, assumed: Assumed = ASSUMED): Cell[] {
  const cells = MEMBERS.flatMap((members) =>
    COLLUDERS.map((colluders) => emptyCell(members, colluders, runs)),
  )
  for (let run = 0; run < runs; run++) {
    const random = randomFrom(run + 1)
    const world = drawWorld(random, assumed)
    const plot = drawPlot(world, random)
    const truth = trueFavourability(world)
    const tally = emptyTally(assumed.technologies)
    let members = 0
    for (const wanted of MEMBERS) {
      for (; members < wanted; members++) addMember(tally, world, random)
      const honest = judge(world, tally)
      for (const cell of cells.filter((one) => one.members === wanted)) {
        const swayed = copyTally(tally)
        addColluders(swayed, world, plot, cell.colluders)
        noteOrder(cell, run, world, judge(world, swayed), honest, plot)
        noteIntervals(cell, world, truth, swayed)
      }
    }
  }
  return cells
}

function emptyCell(members: number, colluders: number, runs: number): Cell {
  return {
    members,
    colluders,
    tau: FORMULAS.map(() => new Float64Array(runs)),
    moved: FORMULAS.map(() => 0),
    intervals: 0,
    holdTruth: 0,
    rangesHoldTruth: 0,
  }
}

function seen(world: World, tally: Tally, i: number): Seen {
  return {
    favourable: tally.favourable[i] as number,
    unfavourable: tally.unfavourable[i] as number,
    weightMicro: tally.weightMicro[i] as number,
    favourableMicro: tally.favourableMicro[i] as number,
    editorialPosition: world.position[i] as number,
    positions: world.position.length,
  }
}

/** For each formula the value that it gives each technology. */
function judge(world: World, tally: Tally): Float64Array[] {
  const all = Array.from(world.quality.keys(), (i) => seen(world, tally, i))
  return FORMULAS.map(({ value }) => Float64Array.from(all, value))
}

/** How many stand above, those with the same value counting half. */
function standsAt(values: Float64Array, technology: number): number {
  const own = values[technology] as number
  return values.reduce((above, value) => above + (value > own ? 1 : value === own ? 0.5 : 0), 0)
}

function noteOrder(
  cell: Cell,
  run: number,
  world: World,
  now: Float64Array[],
  honest: Float64Array[],
  plot: Plot,
) {
  for (const [f, values] of now.entries()) {
    const before = honest[f] as Float64Array
    const tau = cell.tau[f] as Float64Array
    tau[run] = kendallTau(values, world.quality)
    const lifted = standsAt(before, plot.lift) - standsAt(values, plot.lift)
    const sunk = standsAt(values, plot.sink) - standsAt(before, plot.sink)
    cell.moved[f] = (cell.moved[f] as number) + (lifted + sunk) / 2
  }
}

function noteIntervals(cell: Cell, world: World, truth: Float64Array, tally: Tally) {
  const technologies = Array.from(truth.keys(), (i) => ({ ...seen(world, tally, i), slug: `${i}`, i }))
  for (const { i, low, high, bestRank, worstRank } of rankTechnologies(technologies)) {
    const favourability = 100 * (truth[i] as number)
    const place = 0.5 + standsAt(world.quality, i)
    cell.intervals++
    if (low <= favourability && favourability <= high) cell.holdTruth++
    if (bestRank <= place && place <= worstRank) cell.rangesHoldTruth++
  }
}

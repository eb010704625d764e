import type { Burst } from './alternate'

export type Spread = { median: number; least: number; most: number }

export function spread(values: number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [(sorted.length - 1) >> 1, sorted.length >> 1]
  return {
    median: ((sorted[low] ?? Number.NaN) + (sorted[high] ?? Number.NaN)) / 2,
    least: sorted[0] ?? Number.NaN,
    most: sorted.at(-1) ?? Number.NaN,
  }
}

const of = (bursts: Burst[], target: string, connections: number) =>
  bursts.filter((burst) => burst.target === target && burst.connections === connections)

/** How many times as many answers a second `a` gives as `b`, round by round: each of two bursts side by side. */
export function ratio(bursts: Burst[], a: string, b: string, connections: number): Spread {
  const [ours, theirs] = [of(bursts, a, connections), of(bursts, b, connections)]
  return spread(ours.map(({ perSecond }, i) => perSecond / (theirs[i]?.perSecond ?? Number.NaN)))
}

export type Row = {
  target: string
  connections: number
  perSecond: Spread
  p50Ms: number
  p99Ms: number
  processorUs: number
  bytes: number
}

/** One row for each target and number of connections, in the order in which they were measured; medians of the rounds. */
export function rows(bursts: Burst[]): Row[] {
  const seen = new Map(bursts.map((burst) => [`${burst.target} ${burst.connections}`, burst]))
  return [...seen.values()].map(({ target, connections }) => {
    const own = of(bursts, target, connections)
    const median = (value: (burst: Burst) => number) => spread(own.map(value)).median
    return {
      target,
      connections,
      perSecond: spread(own.map(({ perSecond }) => perSecond)),
      p50Ms: median(({ p50Ms }) => p50Ms),
      p99Ms: median(({ p99Ms }) => p99Ms),
      processorUs: median(({ processorUs }) => processorUs),
      bytes: median(({ bytes, requests }) => bytes / requests),
    }
  })
}

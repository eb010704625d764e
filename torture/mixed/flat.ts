/** What a process holds at one moment. */
export type Sample = { memoryMb: number; handles: number; connections: number }

const WARM_UP = 0.25

/**
 * How much more of something there was later: after a quarter of the time for warming up, the median of the second half
 * of the rest over that of its first half. NaN with less than eight samples.
 */
export function growth(samples: number[]): number {
  if (samples.length < 8) return Number.NaN
  const rest = samples.slice(Math.ceil(samples.length * WARM_UP))
  const middle = Math.floor(rest.length / 2)
  return median(rest.slice(middle)) / median(rest.slice(0, middle))
}

export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}

import type { Random } from '@/bench/ranking-quality/random'

/** Draws places from 0 to below `count`, each place less often than the one before it (Zipf's law, flattened). */
export function skewed(count: number, flattenedBy: number): (random: Random) => number {
  const upTo = cumulated(Array.from({ length: count }, (_, place) => 1 / (place + 1 + flattenedBy)))
  const all = upTo.at(-1) ?? 0
  return (random) => firstAbove(upTo, random.uniform() * all)
}

/** Shares whole numbers out by Zipf's law, flattened: what place `i` of `count` gets of `amount`; together all of it. */
export function sharedOut(amount: number, count: number, flattenedBy: number): (i: number) => number {
  const upTo = cumulated(Array.from({ length: count }, (_, place) => 1 / (place + 1 + flattenedBy)))
  const all = upTo.at(-1) ?? 1
  const until = (i: number) => Math.round((amount * (upTo[i] ?? 0)) / all)
  return (i) => until(i) - (i > 0 ? until(i - 1) : 0)
}

export function cumulated(weights: number[]): number[] {
  let sum = 0
  return weights.map((weight) => {
    sum += weight
    return sum
  })
}

/** The first place whose sum is above what is wanted: a binary search. */
export function firstAbove(sums: number[], wanted: number): number {
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] as number) > wanted) high = middle
    else low = middle + 1
  }
  return low
}

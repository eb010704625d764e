/** A stream of random numbers that is the same for the same seed on every machine. */
export type Random = {
  /** In [0, 1). */
  uniform(): number
  /** Mean 0, standard deviation 1. */
  normal(): number
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number
}

/** Mulberry32: 32 bits of state, passes the usual tests at the few million numbers that one run draws. */
export function randomFrom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    below: (limit) => Math.floor(uniform() * limit),
  }
}

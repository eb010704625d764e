import { betaShareBelow } from './beta'

/** A Beta distribution, as `favourability` gives it for a technology. */
export type Beta = { alpha: number; beta: number }

/** Steps in a standard deviation: with 3 the trapezoids have converged past the last digits of a double. */
const STEPS = 3
/** A height, measured by the peak's, from which on the rest of the tail moves no digit that matters. */
const NEGLIGIBLE = 1e-18

/**
 * How sure it is that one favourability exceeds another, where both are independent and known as Beta distributions:
 *
 *     P(A > B) = ∫ f(x) · G(x) dx,     f the density of the narrower one, G the share of the other that lies below x
 *
 * by the trapezoidal rule over u = ln(x / (1 − x)). There the density is smooth on the whole line and dies away on both
 * sides, so that equal steps converge exponentially (L. N. Trefethen and J. A. C. Weideman, “The Exponentially
 * Convergent Trapezoidal Rule”, SIAM Review 56, 2014). The sum is a mean of shares, weighed by the density's heights:
 * it cannot leave [0, 1]. `probabilityAhead(a, b) + probabilityAhead(b, a)` is 1.
 *
 * @param a, b `alpha` and `beta` from 0.5 to 10,000,000, in full ballots
 * @returns a share in [0, 1], right to 1e-10
 * @throws RangeError where a parameter is not a positive number
 */
export function probabilityAhead(a: Beta, b: Beta): number {
  for (const { alpha, beta } of [a, b])
    if (!(alpha > 0 && beta > 0 && Number.isFinite(alpha + beta)))
      throw new RangeError(`No Beta(${alpha}, ${beta})`)
  if (a.alpha === b.alpha && a.beta === b.beta) return 0.5
  return isNarrower(a, b) ? shareBelow(b, a) : 1 - shareBelow(a, b)
}

/** The variance of ln(x / (1 − x)), nearly. */
const spread = ({ alpha, beta }: Beta) => 1 / alpha + 1 / beta

/** True of exactly one of two that differ, so that both directions of a pair are one sum. */
const isNarrower = (a: Beta, b: Beta) => (spread(a) - spread(b) || a.alpha - b.alpha || a.beta - b.beta) < 0

/** How probable it is that `other` lies below `narrow`. */
function shareBelow(other: Beta, narrow: Beta): number {
  // Near 1 a double has few digits left for 1 − x; seen from the other side the same place lies near 0.
  if (narrow.alpha > narrow.beta) return 1 - shareBelow(mirrored(other), mirrored(narrow))
  const { alpha, beta } = narrow
  const step = Math.sqrt(spread(narrow)) / STEPS
  let sum = 0
  let heights = 0
  for (const direction of [-1, 1]) {
    for (let k = direction < 0 ? 1 : 0; ; k++) {
      const height = heightBeside(direction * k * step, narrow)
      if (height < NEGLIGIBLE) break
      const odds = (alpha / beta) * Math.exp(direction * k * step)
      sum += height * betaShareBelow(odds / (1 + odds), other.alpha, other.beta)
      heights += height
    }
  }
  return sum / heights
}

const mirrored = ({ alpha, beta }: Beta): Beta => ({ alpha: beta, beta: alpha })

/** The density over u at the distance `d` from its peak at ln(α / β), as a share of the peak. */
function heightBeside(d: number, { alpha, beta }: Beta): number {
  const mean = alpha / (alpha + beta)
  return Math.exp(-alpha * Math.log1p((1 - mean) * Math.expm1(-d)) - beta * Math.log1p(mean * Math.expm1(d)))
}

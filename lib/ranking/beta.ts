import { logGamma } from './log-gamma'

const MOST_ITERATIONS = 20_000
const SMALLEST = 1e-300

/** The part of log-gamma that Stirling's formula leaves out: lnΓ(x) − ((x − ½) ln x − x + ½ ln 2π). For x > 0. */
function stirlingRemainder(x: number): number {
  if (x < 10) return logGamma(x) - ((x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI))
  const square = x * x
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / (1188 * square)) / square) / square) / square) / x
}

/** ln(1 + d) − d without losing digits near 0. For d > −1. */
function logOnePlusMinus(d: number): number {
  if (Math.abs(d) > 0.01) return Math.log1p(d) - d
  let power = d
  let sum = 0
  for (let n = 2; n < 12; n++) {
    power *= -d
    sum += power / n
  }
  return sum
}

/** x^α (1 − x)^β / B(α, β), in Loader's saddle-point form, which keeps its digits for large α and β (C. Loader, 2000). */
function betaPower(x: number, alpha: number, beta: number): number {
  const total = alpha + beta
  const deviance =
    alpha * logOnePlusMinus((total * x - alpha) / alpha) +
    beta * logOnePlusMinus((total * (1 - x) - beta) / beta)
  const remainder = stirlingRemainder(total) - stirlingRemainder(alpha) - stirlingRemainder(beta)
  return Math.sqrt((alpha * beta) / (2 * Math.PI * total)) * Math.exp(deviance + remainder)
}

/** The continued fraction of the incomplete beta function, by Lentz's method (DLMF 8.17.22). */
function betaFraction(x: number, alpha: number, beta: number): number {
  let c = 1
  let d = 1 / nonZero(1 - ((alpha + beta) * x) / (alpha + 1))
  let fraction = d
  for (let m = 1; m <= MOST_ITERATIONS; m++) {
    const even = (m * (beta - m) * x) / ((alpha + 2 * m - 1) * (alpha + 2 * m))
    d = 1 / nonZero(1 + even * d)
    c = nonZero(1 + even / c)
    fraction *= d * c
    const odd = (-(alpha + m) * (alpha + beta + m) * x) / ((alpha + 2 * m) * (alpha + 2 * m + 1))
    d = 1 / nonZero(1 + odd * d)
    c = nonZero(1 + odd / c)
    const step = d * c
    fraction *= step
    if (Math.abs(step - 1) < 1e-15) return fraction
  }
  throw new RangeError(`The beta distribution function did not settle at ${x} for ${alpha}, ${beta}`)
}

const nonZero = (x: number) => (Math.abs(x) < SMALLEST ? SMALLEST : x)

/** The share of Beta(α, β) that lies below x, in [0, 1]. For α, β > 0. */
export function betaShareBelow(x: number, alpha: number, beta: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const power = betaPower(x, alpha, beta)
  return x < (alpha + 1) / (alpha + beta + 2)
    ? (power * betaFraction(x, alpha, beta)) / alpha
    : 1 - (power * betaFraction(1 - x, beta, alpha)) / beta
}

/**
 * The x in (0, 1) below which the share `p` of Beta(α, β) lies: Newton's steps, kept inside a shrinking bracket.
 * @param p share, strictly between 0 and 1
 * @param alpha positive
 * @param beta positive
 * @throws RangeError for anything else
 */
export function betaQuantile(p: number, alpha: number, beta: number): number {
  if (!(p > 0 && p < 1 && alpha > 0 && beta > 0))
    throw new RangeError(`No quantile ${p} of Beta(${alpha}, ${beta})`)
  let low = 0
  let high = 1
  let x = alpha / (alpha + beta)
  for (let step = 0; step < 200; step++) {
    const excess = betaShareBelow(x, alpha, beta) - p
    if (excess === 0) return x
    if (excess > 0) high = x
    else low = x
    const density = betaPower(x, alpha, beta) / (x * (1 - x))
    const newton = x - excess / density
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - x) <= 2e-16 * x || next === low || next === high) return next
    x = next
  }
  return x
}

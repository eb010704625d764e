import jStat from 'jstat'
import { describe, expect, it } from 'vitest'
import { betaQuantile } from './beta'
import { INTERVAL_HIGH, INTERVAL_LOW } from './constants'

const SIZES = [0.5, 0.7, 1, 1.5, 2, 3.5, 6.5, 10, 33.3, 100, 1234.5, 1e4, 98_765.4, 1e5, 1e6]
const SHARES = [1e-6, 0.001, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999, 1 - 1e-6]
const GRID = SIZES.flatMap((alpha) => SIZES.map((beta) => [alpha, beta] as const))

/** Nodes and weights of Gauss and Legendre's rule on [−1, 1], by Newton's method on the polynomial. */
const RULE = Array.from({ length: 24 }, (_, i) => {
  let x = Math.cos((Math.PI * (i + 0.75)) / 24.5)
  let slope = 1
  for (let round = 0; round < 8; round++) {
    let [before, now] = [1, x]
    for (let n = 2; n <= 24; n++) [before, now] = [now, ((2 * n - 1) * x * now - (n - 1) * before) / n]
    slope = (24 * (x * now - before)) / (x * x - 1)
    x -= now / slope
  }
  return { x, weight: 2 / ((1 - x * x) * slope * slope) }
})

/**
 * A second opinion that shares nothing with beta.ts, neither gamma function nor continued fraction. With
 * u = ln(x / (1 − x)) the density is smooth on the whole line and, beside its peak at ln(α / β), an expression
 * without cancellation. Both tails are integrated, so that no normalising constant is needed.
 */
function oracle(alpha: number, beta: number) {
  const [share, rest] = [alpha / (alpha + beta), beta / (alpha + beta)]
  const deviation = Math.sqrt((alpha + beta) / alpha / beta)
  const height = (d: number) =>
    Math.exp(-alpha * Math.log1p(rest * Math.expm1(-d)) - beta * Math.log1p(share * Math.expm1(d)))
  const integral = (from: number, direction: 1 | -1) => {
    const half = deviation / 8
    let sum = 0
    for (let panel = 0; ; panel++) {
      const middle = from + direction * half * (2 * panel + 1)
      const part = RULE.reduce((total, { x, weight }) => total + weight * height(middle + half * x), 0)
      sum += part
      if (part < sum * 1e-20 && direction * middle > 0) return sum * half
    }
  }
  return {
    /** What lies below x, what lies above it, and the density there. */
    at(x: number) {
      const d = Math.log(x / alpha) - Math.log((1 - x) / beta)
      const [below, above] = [integral(d, -1), integral(d, 1)]
      const all = below + above
      return { below: below / all, above: above / all, density: height(d) / all / x / (1 - x) }
    },
  }
}

const inside = (x: number) => x > 1e-12 && x < 1 - 1e-12

/** How far from the true quantile x lies, on the scale of 0 to 100, measured in the nearer tail. */
function miss(p: number, alpha: number, beta: number): number {
  const x = betaQuantile(p, alpha, beta)
  const { below, above, density } = oracle(alpha, beta).at(x)
  return (100 * Math.abs(p < 0.5 ? below - p : 1 - p - above)) / density
}

const worst = (misses: number[]) => misses.reduce((most, each) => Math.max(most, each), 0)

describe('the quantile of the Beta distribution', () => {
  it('agrees with quadrature of the density over the grid, at the two shares that rank technologies', () => {
    const misses = GRID.flatMap(([alpha, beta]) => [INTERVAL_LOW, INTERVAL_HIGH].map((p) => [p, alpha, beta]))
    expect(
      worst(misses.map(([p, alpha, beta]) => miss(p as number, alpha as number, beta as number))),
    ).toBeLessThan(1e-10)
  })

  it('agrees with quadrature far out in the tails, where the curve is a thousandth as steep', () => {
    const misses = GRID.flatMap(([alpha, beta]) =>
      SHARES.filter((p) => inside(betaQuantile(p, alpha, beta))).map((p) => miss(p, alpha, beta)),
    )
    expect(misses.length).toBeGreaterThan(1500)
    expect(worst(misses)).toBeLessThan(1e-9)
  })

  // Closed forms reach what quadrature cannot: quantiles that lie within a last bit of 0 or 1.
  it.each(SIZES)('is a root for Beta(%f, 1), a mirrored one for Beta(1, %f)', (size) => {
    for (const p of SHARES) {
      expect(betaQuantile(p, size, 1)).toBeCloseTo(p ** (1 / size), 11)
      expect(betaQuantile(p, 1, size)).toBeCloseTo(-Math.expm1(Math.log1p(-p) / size), 11)
    }
  })

  it('is an arcsine for Beta(½, ½)', () => {
    for (const p of SHARES)
      expect(betaQuantile(p, 0.5, 0.5)).toBeCloseTo(Math.sin((Math.PI * p) / 2) ** 2, 11)
  })

  // jStat's continued fraction ends after 100 rounds and at 3e-7, so that it can only witness small parameters.
  it('agrees with jStat to six digits, where jStat is good', () => {
    for (const [alpha, beta] of GRID)
      for (const p of [INTERVAL_LOW, 0.5, INTERVAL_HIGH])
        if (alpha <= 1e4 && beta <= 1e4)
          expect(betaQuantile(p, alpha, beta)).toBeCloseTo(jStat.beta.inv(p, alpha, beta), 6)
  })

  it.each([
    [0, 1, 1],
    [1, 1, 1],
    [Number.NaN, 1, 1],
    [0.5, 0, 1],
    [0.5, 1, -1],
  ])('has no share %f of Beta(%f, %f)', (p, alpha, beta) => {
    expect(() => betaQuantile(p, alpha, beta)).toThrow(RangeError)
  })
})

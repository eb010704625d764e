import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MICRO } from './constants'
import { type Beta, probabilityAhead } from './probability-ahead'
import { favourability, scoreOf } from './score'

const size = fc.oneof(
  fc.double({ min: 0.5, max: 50, noNaN: true }),
  fc.double({ min: 0.5, max: 1e7, noNaN: true }),
)
const anyBeta = fc.record({ alpha: size, beta: size })
const whole = fc.record({ alpha: fc.integer({ min: 1, max: 150 }), beta: fc.integer({ min: 1, max: 150 }) })
const other = fc.oneof(
  fc.record({
    alpha: fc.double({ min: 0.5, max: 200, noNaN: true }),
    beta: fc.double({ min: 0.5, max: 200, noNaN: true }),
  }),
  anyBeta,
)

/**
 * A closed form that shares nothing with the quadrature, not even a gamma function: for whole α and β of the first,
 * P(A > B) = Σ B(α_B + i, β_A + β_B) / ((β_A + i) B(1 + i, β_A) B(α_B, β_B)) over 0 ≤ i < α_A (E. Miller, “Formulas for
 * Bayesian A/B Testing”, 2013). Its first term is a product of β_A quotients, each next one a multiple of the last.
 */
function closedForm(a: Beta, b: Beta): number {
  let term = 1
  for (let j = 0; j < a.beta; j++) term *= (b.beta + j) / (b.alpha + b.beta + j)
  let sum = 0
  for (let i = 0; i < a.alpha; i++) {
    sum += term
    term *= ((b.alpha + i) * (a.beta + i)) / ((b.alpha + b.beta + a.beta + i) * (1 + i))
  }
  return sum
}

const technology = fc
  .record({
    place: fc.option(fc.integer({ min: 1, max: 50 })),
    weightMicro: fc.nat(1e6 * MICRO),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ place, weightMicro, share }) => ({
    editorialPosition: place,
    weightMicro,
    favourableMicro: Math.floor(weightMicro * share),
  }))

describe('how sure it is that one is ahead of another, whatever was said of both', () => {
  it('agrees with the closed form', () => {
    fc.assert(
      fc.property(whole, other, (a, b) => {
        expect(probabilityAhead(a, b)).toBeCloseTo(closedForm(a, b), 10)
      }),
      { numRuns: 500 },
    )
  })

  it('is a share, and the two ways round make a whole', () => {
    fc.assert(
      fc.property(anyBeta, anyBeta, (a, b) => {
        const [ahead, behind] = [probabilityAhead(a, b), probabilityAhead(b, a)]
        expect(ahead >= 0 && ahead <= 1).toBe(true)
        expect(ahead + behind).toBeCloseTo(1, 14)
      }),
    )
  })

  it('is one half for two of whom the same was said, and a whole both ways for two that a rounding sets apart', () => {
    const nextAfter = (value: number) => value * (1 + Number.EPSILON)
    fc.assert(
      fc.property(anyBeta, (a) => {
        expect(probabilityAhead(a, { ...a })).toBe(0.5)
        for (const b of [
          { ...a, beta: nextAfter(a.beta) },
          { ...a, alpha: nextAfter(a.alpha) },
        ])
          expect(probabilityAhead(a, b) + probabilityAhead(b, a)).toBeCloseTo(1, 14)
      }),
      { examples: [[{ alpha: 0.5000000000000007, beta: 49.99999999999941 }]] },
    )
  })

  it('is the same seen from the other end', () => {
    fc.assert(
      fc.property(anyBeta, anyBeta, (a, b) => {
        const mirrored = ({ alpha, beta }: Beta) => ({ alpha: beta, beta: alpha })
        expect(probabilityAhead(mirrored(b), mirrored(a))).toBeCloseTo(probabilityAhead(a, b), 10)
      }),
    )
  })

  it('never falls when one more is favourable', () => {
    fc.assert(
      fc.property(anyBeta, anyBeta, (a, b) => {
        const more = probabilityAhead({ ...a, alpha: a.alpha + 1 }, b)
        expect(more).toBeGreaterThanOrEqual(probabilityAhead(a, b) - 1e-10)
      }),
    )
  })

  it('is all but certain where the intervals are apart', () => {
    fc.assert(
      fc.property(technology, technology, (first, second) => {
        const [a, b] = [scoreOf(first, 50), scoreOf(second, 50)]
        // Each interval leaves a twentieth on this side, so both ends cross in fewer than that of the cases.
        if (a.low > b.high)
          expect(probabilityAhead(favourability(first, 50), favourability(second, 50))).toBeGreaterThan(0.9)
      }),
    )
  })
})

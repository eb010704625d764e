import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaQuantile, betaShareBelow } from './beta'
import { pointStrength } from './point-strength'

const size = fc.double({ min: 0.5, max: 1e6, noNaN: true })
const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })
const votes = fc.nat(100_000)

describe('the quantile, whatever the parameters', () => {
  it('never falls when the share grows', () => {
    fc.assert(
      fc.property(size, size, share, share, (alpha, beta, p, q) => {
        const [less, more] = [Math.min(p, q), Math.max(p, q)]
        // Newton's last step may leave the last bits of two nearly equal shares in either order.
        expect(betaQuantile(less, alpha, beta)).toBeLessThanOrEqual(betaQuantile(more, alpha, beta) + 1e-14)
      }),
    )
  })

  it('is undone by the distribution function', () => {
    fc.assert(
      fc.property(size, size, share, (alpha, beta, p) => {
        const x = betaQuantile(p, alpha, beta)
        if (x < 1 - 1e-9) expect(betaShareBelow(x, alpha, beta)).toBeCloseTo(p, 7)
      }),
    )
  })

  it('looks the same from the other side', () => {
    fc.assert(
      fc.property(size, size, share, (alpha, beta, p) => {
        expect(betaQuantile(p, alpha, beta)).toBeCloseTo(1 - betaQuantile(1 - p, beta, alpha), 9)
      }),
    )
  })

  it('gives a point more strength for each agreement, less for each disagreement', () => {
    fc.assert(
      fc.property(votes, votes, (agree, disagree) => {
        const strength = pointStrength(agree, disagree)
        expect(pointStrength(agree + 1, disagree)).toBeGreaterThan(strength)
        expect(pointStrength(agree, disagree + 1)).toBeLessThan(strength)
        expect(strength > 0 && strength < 1).toBe(true)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meanScore } from '@/lib/ranking/score'
import { answerOf } from './answer-rules'
import { holds, surenessOf } from './breaker-rules'
import { aChoice, baseArbitrary, evidenceArbitrary, pointsArbitrary, weightsArbitrary } from './fit-cases'
import { fitOf, intervalOf, meanOf, varianceOf } from './fit-rules'

const fitted = fc.record({ base: baseArbitrary, points: pointsArbitrary, weights: weightsArbitrary })

describe('the fit', () => {
  it('and its interval lie strictly inside 0 and 100, the fit inside the interval', () => {
    fc.assert(
      fc.property(fitted, ({ base, points, weights }) => {
        const fit = fitOf(base, points, weights)
        const { low, high } = intervalOf(fit)
        expect(fit.fit).toBeGreaterThan(0)
        expect(fit.fit).toBeLessThan(100)
        expect(low).toBeGreaterThan(0)
        expect(high).toBeLessThan(100)
        expect(low).toBeLessThan(high)
        expect(100 * meanOf(fit)).toBeCloseTo(fit.fit, 8)
      }),
    )
  })

  it('is the weighted mean of what its terms say, and the shares of the weights are all of it', () => {
    fc.assert(
      fc.property(fitted, ({ base, points, weights }) => {
        fc.pre(weights.size > 0)
        const { fit, terms } = fitOf(base, points, weights)
        expect(terms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
        expect(terms.reduce((sum, { share, value }) => sum + share * value, 0)).toBeCloseTo(fit, 9)
      }),
    )
  })

  it('never falls with agreement with a pro or disagreement with a con, and never rises with the reverse', () => {
    fc.assert(
      fc.property(
        fitted,
        fc.nat(11),
        fc.integer({ min: 1, max: 50 }),
        ({ base, points, weights }, at, more) => {
          fc.pre(points.length > 0)
          const i = at % points.length
          const before = fitOf(base, points, weights).fit
          for (const said of ['agree', 'disagree'] as const) {
            const changed = points.map((point, j) =>
              i === j ? { ...point, [said]: point[said] + more } : point,
            )
            const after = fitOf(base, changed, weights).fit
            const speaksFor = (points[i]?.side === 'PRO') === (said === 'agree')
            expect((after - before) * (speaksFor ? 1 : -1)).toBeGreaterThanOrEqual(-1e-9)
            // In a theme that does not matter nothing is heard at all.
            if (!weights.has(points[i]?.theme ?? '')) expect(after).toBe(before)
          }
        },
      ),
    )
  })

  it('never falls when the community’s score rises', () => {
    fc.assert(
      fc.property(fitted, fc.double({ min: 0, max: 100, noNaN: true }), ({ base, points, weights }, more) => {
        const higher = { ...base, alpha: base.alpha + more }
        expect(fitOf(higher, points, weights).fit).toBeGreaterThanOrEqual(
          fitOf(base, points, weights).fit - 1e-9,
        )
      }),
    )
  })

  it('does not depend on the order of the points or of the themes', () => {
    fc.assert(
      fc.property(fitted, ({ base, points, weights }) => {
        const turned = fitOf(base, points.toReversed(), new Map([...weights].toReversed()))
        const straight = fitOf(base, points, weights)
        expect(turned.fit).toBeCloseTo(straight.fit, 9)
        expect(varianceOf(turned)).toBeCloseTo(varianceOf(straight), 12)
      }),
    )
  })

  it('is the score, with its interval, where nothing matters', () => {
    fc.assert(
      fc.property(baseArbitrary, pointsArbitrary, (base, points) => {
        const fit = fitOf(base, points, new Map())
        expect([fit.alpha, fit.beta, fit.terms]).toEqual([base.alpha, base.beta, []])
      }),
    )
    const input = { editorialPosition: 2, weightMicro: 5_000_000, favourableMicro: 3_500_000 }
    expect(fitOf({ alpha: 10 * 0.6 + 3.5, beta: 10 * 0.4 + 1.5 }, [], new Map()).fit).toBeCloseTo(
      meanScore(input, 7),
      9,
    )
  })

  it('is less sure the less is known: the first vote in a theme never widens it beyond the start', () => {
    fc.assert(
      fc.property(baseArbitrary, fc.integer({ min: 5, max: 5000 }), (base, votes) => {
        const weights = new Map([['performance', 'lot' as const]])
        const on = (agree: number) => ({
          side: 'PRO' as const,
          theme: 'performance',
          agree,
          disagree: agree,
          origin: 'COMMUNITY' as const,
        })
        expect(varianceOf(fitOf(base, [on(votes)], weights))).toBeLessThan(
          varianceOf(fitOf(base, [on(1)], weights)),
        )
      }),
    )
  })
})

describe('the answer', () => {
  it('keeps every technology, either staying or falling out, and the community’s order where nothing matters', () => {
    fc.assert(
      fc.property(evidenceArbitrary, (evidence) => {
        const answer = answerOf(evidence, aChoice({}))
        expect(answer.stays.map(({ slug }) => slug)).toEqual(evidence.technologies.map(({ slug }) => slug))
        expect(answer.falling).toBe(0)
      }),
    )
  })

  it('is the same however the technologies are handed over, and each place is as sure as it says', () => {
    fc.assert(
      fc.property(evidenceArbitrary, weightsArbitrary, (evidence, weights) => {
        const choice = aChoice({ weights })
        const answer = answerOf(evidence, choice)
        const turned = answerOf({ ...evidence, technologies: evidence.technologies.toReversed() }, choice)
        expect(turned.stays).toEqual(answer.stays)
        for (const [i, { fit, aheadOfNext, place }] of answer.stays.entries()) {
          expect(place).toBe(i + 1)
          const next = answer.stays[i + 1]
          if (!next) expect(aheadOfNext).toBeNull()
          else {
            expect(fit).toBeGreaterThanOrEqual(next.fit - 1e-9)
            expect(aheadOfNext).toBeGreaterThanOrEqual(0)
            expect(aheadOfNext).toBeLessThanOrEqual(1)
          }
        }
      }),
    )
  })

  it('lets a con that is refused take out just the technologies that have it, as long as it holds', () => {
    fc.assert(
      fc.property(evidenceArbitrary, fc.nat(), (evidence, nth) => {
        const cons = evidence.technologies.flatMap(({ slug, points }) =>
          points.filter(({ side }) => side === 'CON').map((point) => ({ slug, point })),
        )
        fc.pre(cons.length > 0)
        const { slug, point } = cons[nth % cons.length] as (typeof cons)[number]
        const out = answerOf(evidence, aChoice({ con: [point.id] })).fallsOut
        expect(out.map((each) => each.slug)).toEqual(holds(point) ? [slug] : [])
        const byTheme = answerOf(evidence, aChoice({ cons: [point.theme] })).fallsOut
        const having = evidence.technologies.filter(({ points }) =>
          points.some((each) => each.side === 'CON' && each.theme === point.theme && holds(each)),
        )
        expect(byTheme.map((each) => each.slug)).toEqual(having.map((each) => each.slug))
        for (const { sureness, reasons } of byTheme) {
          expect(sureness).toBeGreaterThanOrEqual(0.5 - 1e-9)
          for (const reason of reasons)
            if (reason.what === 'CON') expect(sureness).toBeGreaterThanOrEqual(reason.point.sureness - 1e-9)
        }
      }),
    )
  })

  it('takes a con for holding just where that is at least as likely as not', () => {
    fc.assert(
      fc.property(pointsArbitrary, (points) => {
        for (const point of points) {
          const sureness = surenessOf(point)
          if (Math.abs(sureness - 0.5) > 1e-9) expect(holds(point)).toBe(sureness > 0.5)
          else expect(holds(point)).toBe(true)
        }
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMPARED_DECIMALS, MICRO } from './constants'
import { rankTechnologies } from './rank-technologies'

/** Few different sums, so that ties happen at every level of the order. */
const sums = fc.constantFrom([0, 0], [MICRO, 0], [MICRO, MICRO], [2 * MICRO, MICRO], [50 * MICRO, 44 * MICRO])
const technologies = fc
  .array(
    fc.record({
      sums: fc.oneof(sums, fc.tuple(fc.nat(90 * MICRO), fc.nat(9 * MICRO))),
      placed: fc.boolean(),
    }),
    {
      minLength: 1,
      maxLength: 25,
    },
  )
  .map((list) => {
    let positions = 0
    return list.map(({ sums: [weight, favourable], placed }, i) => ({
      slug: `technology-${i}`,
      editorialPosition: placed ? ++positions : null,
      weightMicro: Math.max(weight as number, favourable as number),
      favourableMicro: favourable as number,
    }))
  })
const shuffled = technologies.chain((list) =>
  fc.record({ list: fc.constant(list), mixed: fc.shuffledSubarray(list, { minLength: list.length }) }),
)
const rounded = (score: number) => Number(score.toFixed(COMPARED_DECIMALS))

describe('the order, whatever the technologies', () => {
  it('is the same however they are handed over, and hands every one back once', () => {
    fc.assert(
      fc.property(shuffled, ({ list, mixed }) => {
        const ranked = rankTechnologies(list)
        expect(rankTechnologies(mixed)).toEqual(ranked)
        expect(ranked.map(({ slug }) => slug).sort()).toEqual(list.map(({ slug }) => slug).sort())
      }),
    )
  })

  it('gives the ranks 1, 2, 3 … by score, then ballots, then the editors’ place, then slug', () => {
    fc.assert(
      fc.property(technologies, (list) => {
        const ranked = rankTechnologies(list)
        expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((_, i) => i + 1))
        for (const [i, below] of ranked.entries()) {
          const above = ranked[i - 1]
          if (!above) continue
          const keys = (t: typeof above) => [
            -rounded(t.score),
            -t.weightMicro,
            t.editorialPosition ?? Infinity,
          ]
          const [a, b] = [keys(above), keys(below)]
          const decides = a.findIndex((key, k) => key !== b[k])
          if (decides < 0) expect(above.slug < below.slug).toBe(true)
          else expect(a[decides]).toBeLessThan(b[decides] as number)
        }
      }),
    )
  })

  it('puts the rank inside the rank range, and the range inside the list', () => {
    fc.assert(
      fc.property(technologies, (list) => {
        for (const { rank, bestRank, worstRank } of rankTechnologies(list)) {
          expect(bestRank).toBeGreaterThanOrEqual(1)
          expect(rank).toBeGreaterThanOrEqual(bestRank)
          expect(worstRank).toBeGreaterThanOrEqual(rank)
          expect(list.length).toBeGreaterThanOrEqual(worstRank)
        }
      }),
    )
  })

  it('counts for the range exactly the intervals that lie wholly above and wholly below', () => {
    fc.assert(
      fc.property(technologies, (list) => {
        const ranked = rankTechnologies(list)
        for (const one of ranked) {
          expect(one.bestRank).toBe(1 + ranked.filter((other) => other.low > one.high).length)
          expect(one.worstRank).toBe(list.length - ranked.filter((other) => other.high < one.low).length)
        }
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { microBallot } from './ballot'
import { MICRO } from './constants'
import { ballotsToPass, explainScore } from './explain'
import { inRankOrder, rankTechnologies } from './rank-technologies'
import { meanScore } from './score'

const POINTS = 6
/** What one member said: on each point +1 favourable, −1 unfavourable or 0 nothing, and the verdict likewise. */
const said = fc.record({
  points: fc.array(fc.constantFrom(-1, 0, 1), { minLength: POINTS, maxLength: POINTS }),
  verdict: fc.constantFrom(-1, 0, 1),
})
type Said = { points: number[]; verdict: number }
const place = fc.option(fc.integer({ min: 1, max: 7 }), { nil: null })

/** A ballot's weight evenly among its signals, its favourable weight evenly among the favourable ones; halves go up. */
function divide(members: Said[]) {
  const parts = Array.from({ length: POINTS + 1 }, () => ({ weightShare: 0n, favourableShare: 0n }))
  const sums = { weightMicro: 0, favourableMicro: 0 }
  for (const { points, verdict } of members) {
    const signals = [...points.map((sign) => ({ sign, count: 1 })), { sign: verdict, count: 3 }]
    const count = (sign: number) => signals.reduce((sum, s) => sum + (s.sign === sign ? s.count : 0), 0)
    const [favourable, unfavourable] = [count(1), count(-1)]
    const ballot = microBallot({ favourable, unfavourable })
    sums.weightMicro += ballot.weightMicro
    sums.favourableMicro += ballot.favourableMicro
    const each = (micro: number, among: number) =>
      among === 0 ? 0n : (2n * BigInt(micro) * 1_000_000_000n + BigInt(among)) / (2n * BigInt(among))
    for (const [i, { sign, count }] of signals.entries()) {
      const part = parts[i]
      if (!part || sign === 0) continue
      part.weightShare += BigInt(count) * each(ballot.weightMicro, favourable + unfavourable)
      if (sign === 1) part.favourableShare += BigInt(count) * each(ballot.favourableMicro, favourable)
    }
  }
  return { parts, sums }
}

describe('a score taken apart', () => {
  test('adds up to the score again, whatever members said', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 60 }), place, (members, editorialPosition) => {
        const { parts, sums } = divide(members)
        const input = { editorialPosition, ...sums }
        const explained = explainScore(input, 7, parts)
        const sum = explained.parts.reduce((total, { contribution }) => total + contribution, explained.start)
        expect(Math.abs(sum - meanScore(input, 7))).toBeLessThan(1e-9)
      }),
    )
  })

  test('is lifted by what is all favourable, lowered by what is not at all, and left alone by silence', () => {
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 20 }), place, (members, editorialPosition) => {
        const { parts, sums } = divide(members)
        for (const part of explainScore({ editorialPosition, ...sums }, 7, parts).parts) {
          if (part.weightShare === 0n) expect(part.contribution).toBe(0)
          else if (part.favourableShare === 0n) expect(part.contribution).toBeLessThan(0)
          else if (part.favourable >= part.weight - 1e-6) expect(part.contribution).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('with one full ballot of three agreements goes up by three equal parts', () => {
    const { parts, sums } = divide([{ points: [1, 1, 1, 0, 0, 0], verdict: 0 }])
    const explained = explainScore({ editorialPosition: 2, ...sums }, 7, parts)
    expect(explained.start).toBeCloseTo(60, 12)
    expect(explained.parts.map(({ contribution }) => contribution.toFixed(9))).toEqual([
      ...Array(3).fill((40 / 33).toFixed(9)),
      ...Array(4).fill('0.000000000'),
    ])
  })
})

const sums = fc
  .tuple(fc.integer({ min: 0, max: 40 * MICRO }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([weightMicro, share]) => ({ weightMicro, favourableMicro: Math.round(weightMicro * share) }))

describe('ballots to pass a neighbour', () => {
  test('are the fewest that change the order', () => {
    fc.assert(
      fc.property(sums, sums, place, place, (a, b, placeOfA, placeOfB) => {
        const technologies = [
          { slug: 'a', editorialPosition: placeOfA, ...a },
          { slug: 'b', editorialPosition: placeOfB, ...b },
          { slug: 'c', editorialPosition: 7, weightMicro: 0, favourableMicro: 0 },
        ]
        const [above, below] = rankTechnologies(technologies)
          .filter(({ slug }) => slug !== 'c')
          .map(({ slug, editorialPosition, weightMicro, favourableMicro }) => ({
            slug,
            editorialPosition,
            weightMicro,
            favourableMicro,
          }))
        if (!above || !below) throw new Error('two were ranked')
        const isFirst = (one: typeof above, other: typeof above) =>
          inRankOrder({ ...one, score: meanScore(one, 7) }, { ...other, score: meanScore(other, 7) }) < 0
        const with_ = (one: typeof above, count: number, favourable: number) => ({
          ...one,
          weightMicro: one.weightMicro + count * MICRO,
          favourableMicro: one.favourableMicro + favourable * MICRO,
        })
        const up = ballotsToPass(below, above, 7, 'FAVOURABLE') as number
        expect(isFirst(with_(below, up, up), above)).toBe(true)
        if (up > 1) expect(isFirst(with_(below, up - 1, up - 1), above)).toBe(false)
        const down = ballotsToPass(above, below, 7, 'UNFAVOURABLE') as number
        expect(isFirst(below, with_(above, down, 0))).toBe(true)
        if (down > 1) expect(isFirst(below, with_(above, down - 1, 0))).toBe(false)
      }),
    )
  })

  test('with equal scores the ranking’s own rules decide, so one may do or a second be needed', () => {
    const fresh = (slug: string, editorialPosition: number) => ({
      slug,
      editorialPosition,
      weightMicro: 0,
      favourableMicro: 0,
    })
    const django = { ...fresh('django', 2), weightMicro: 10 * MICRO, favourableMicro: 6 * MICRO }
    expect(ballotsToPass(fresh('django', 2), fresh('nodejs', 1), 7, 'FAVOURABLE')).toBe(2)
    expect(ballotsToPass(fresh('nodejs', 1), fresh('django', 2), 7, 'UNFAVOURABLE')).toBe(1)
    expect(ballotsToPass(fresh('b', 2), django, 7, 'FAVOURABLE')).toBe(1)
  })

  test('there are none when a billion are too few', () => {
    const liked = { slug: 'a', editorialPosition: 1, weightMicro: 9e15, favourableMicro: 9e15 }
    const fresh = { slug: 'b', editorialPosition: 2, weightMicro: 0, favourableMicro: 0 }
    expect(ballotsToPass(fresh, liked, 2, 'FAVOURABLE')).toBeNull()
  })
})

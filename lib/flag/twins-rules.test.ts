import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '@/lib/sample/random'
import { groupSimilar, NEARLY_SAME, type SayingSet } from './similar-sets-rules'
import { findTwins, type Saying } from './twins-rules'

const TECHNOLOGIES = 7
const POINTS = 18

/** A community that votes with tastes of its own: sayings 2k (agree) and 2k + 1 (disagree) of 18 points each. */
function community(size: number, seed: number): SayingSet[] {
  const random = seededRandom(seed)
  const truth = Array.from({ length: TECHNOLOGIES * POINTS }, () => 0.3 + 0.6 * random())
  return Array.from({ length: size }, (_, i) => {
    const diligence = random() ** 2
    const sayings: number[] = []
    for (const [point, agreed] of truth.entries())
      if (random() < 0.1 + 0.5 * diligence) sayings.push(2 * point + (random() < agreed ? 0 : 1))
    return { memberId: `honest-${i}`, sayings }
  })
}

/** How many say each, as the site's stored counts have it. */
function catalogueOf(sets: SayingSet[]): Saying[] {
  const technologyOf = (saying: number) => `t${Math.floor(saying / (2 * POINTS))}`
  const voters = new Map<string, number>()
  const holders = new Map<number, number>()
  for (const { sayings } of sets) {
    for (const technology of new Set(sayings.map(technologyOf)))
      voters.set(technology, (voters.get(technology) ?? 0) + 1)
    for (const saying of sayings) holders.set(saying, (holders.get(saying) ?? 0) + 1)
  }
  return Array.from({ length: 2 * POINTS * TECHNOLOGIES }, (_, saying) => ({
    technologyId: technologyOf(saying),
    holders: holders.get(saying) ?? 0,
    voters: voters.get(technologyOf(saying)) ?? 0,
  }))
}
const twinsIn = (sets: SayingSet[]) =>
  [...findTwins(sets, catalogueOf(sets), sets.length)].flatMap((found) => found ?? [])
const membersOf = (found: ReturnType<typeof twinsIn>) =>
  found.map(({ ballots }) => [...new Set(ballots.map(({ memberId }) => memberId))].sort())

const plant = (sayings: number[], count: number) =>
  Array.from({ length: count }, (_, i) => ({ memberId: `twin-${i}`, sayings }))
/** Agrees with some, disagrees with others, on three technologies. */
const PATTERN = [0, 3, 7, 36, 41, 44, 72, 75, 79, 80, 83, 85]

describe('twins', () => {
  it('are found among honest members, and only they', () => {
    expect(twinsIn(community(400, 1))).toEqual([])
    expect(membersOf(twinsIn([...community(400, 1), ...plant(PATTERN, 4)]))).toEqual([
      ['twin-0', 'twin-1', 'twin-2', 'twin-3'],
    ])
  })

  it('are found where each differs in one vote of many', () => {
    const sets = plant(PATTERN, 5).map((twin, i) => ({
      ...twin,
      sayings: PATTERN.filter((_, at) => i === 0 || at !== i),
    }))
    expect(membersOf(twinsIn([...community(200, 2), ...sets]))[0]).toHaveLength(5)
  })

  it('are three at least, and share six votes at least', () => {
    expect(twinsIn([...community(200, 3), ...plant(PATTERN, 2)])).toEqual([])
    expect(twinsIn([...community(200, 3), ...plant(PATTERN.slice(0, 5), 40)])).toEqual([])
    expect(twinsIn([...community(200, 3), ...plant(PATTERN.slice(0, 7), 12)])).toHaveLength(1)
  })

  it('are not those who agree with all that speaks for one technology, as its friends do', () => {
    const pros = Array.from({ length: 9 }, (_, i) => 2 * i)
    expect(twinsIn([...community(300, 4), ...plant(pros, 8)])).toEqual([])
  })

  it('are not those who only say what nearly everybody says', () => {
    const common = [0, 2, 4, 6, 8, 36, 38, 40, 42, 44, 72, 74]
    const agreeing = Array.from({ length: 200 }, (_, i) => ({
      memberId: `m${i}`,
      sayings: [...common, 100 + 2 * i],
    }))
    expect(twinsIn([...agreeing, ...plant(common, 30)])).toEqual([])
  })

  it('are not found in the first days, when a few friends agree', () => {
    expect(
      twinsIn(
        plant(
          Array.from({ length: 9 }, (_, i) => 2 * i),
          3,
        ),
      ),
    ).toEqual([])
  })
})

it('no two sets with nine tenths in common are missed by looking only at those that meet', () => {
  const rarity = (a: number, b: number) => a - b
  const pair = fc
    .uniqueArray(fc.nat(200), { minLength: 6, maxLength: 60 })
    .chain((base) => fc.tuple(fc.constant(base), fc.uniqueArray(fc.nat(200), { maxLength: 3 }), fc.nat(3)))
  fc.assert(
    fc.property(pair, ([base, added, removed]) => {
      const one = new Set(base)
      const other = new Set([...base.slice(removed), ...added])
      const shared = [...one].filter((saying) => other.has(saying)).length
      fc.pre(other.size >= 6 && shared / (one.size + other.size - shared) >= NEARLY_SAME)
      const sets = [one, other].map((sayings, i) => ({ memberId: `m${i}`, sayings: [...sayings] }))
      expect([...groupSimilar(sets, 6, rarity)]).toHaveLength(1)
    }),
    { numRuns: 2000 },
  )
})

it('five thousand members are compared without looking at every pair', () => {
  const sets = [...community(5000, 5), ...plant(PATTERN, 8)]
  const from = performance.now()
  expect(membersOf(twinsIn(sets))).toEqual([Array.from({ length: 8 }, (_, i) => `twin-${i}`)])
  expect(performance.now() - from).toBeLessThan(20_000)
}, 30_000)

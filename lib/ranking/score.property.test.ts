import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Ballot, microBallot } from './ballot'
import { COMPARED_DECIMALS, FULL_BALLOT_SIGNALS, MICRO } from './constants'
import { type ScoreInput, scoreOf } from './score'

const LAST_DECIMAL = 10 ** -COMPARED_DECIMALS
const signals = fc.oneof(fc.nat(6), fc.nat(200))
const ballot = fc.record({ favourable: signals, unfavourable: signals })
const place = fc.integer({ min: 1, max: 50 }).chain((positions) =>
  fc.record({
    positions: fc.constant(positions),
    position: fc.option(fc.integer({ min: 1, max: positions })),
  }),
)
/** The sums of others: up to ten million full ballots, any share of them favourable, both ends included. */
const sums = fc
  .tuple(
    fc.oneof(fc.nat(20 * MICRO), fc.nat(1e7 * MICRO)),
    fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  )
  .map(([weightMicro, share]) => ({ weightMicro, favourableMicro: Math.floor(weightMicro * share) }))
const technology = fc.record({ place, sums })

type Sums = { weightMicro: number; favourableMicro: number }
type Place = { position: number | null; positions: number }

const score = ({ position, positions }: Place, of: Sums) =>
  scoreOf({ editorialPosition: position, ...of } as ScoreInput, positions)

function withBallot(others: Sums, cast: Ballot): Sums {
  const own = microBallot(cast)
  return {
    weightMicro: others.weightMicro + own.weightMicro,
    favourableMicro: others.favourableMicro + own.favourableMicro,
  }
}

/** The score as an exact fraction, times anything positive: [α, α + β] in whole numbers. */
function exactly({ position, positions }: Place, of: Sums): [bigint, bigint] {
  const gaps = BigInt(Math.max(1, positions - 1))
  const prior =
    position === null || positions === 1
      ? 5_000_000n * gaps
      : 6_500_000n * gaps - 3_000_000n * BigInt(position - 1)
  return [prior + gaps * BigInt(of.favourableMicro), gaps * (10_000_000n + BigInt(of.weightMicro))]
}

const atLeast = ([a, n]: [bigint, bigint], [b, m]: [bigint, bigint]) => a * m >= b * n

describe('the score, whatever the ballots', () => {
  it('and its interval lie strictly inside 0 and 100, the score inside the interval', () => {
    fc.assert(
      fc.property(technology, ({ place, sums }) => {
        const { score: middle, low, high } = score(place, sums)
        expect(low).toBeGreaterThan(0)
        expect(high).toBeLessThan(100)
        expect(low < middle && middle < high).toBe(true)
      }),
    )
  })

  it('is the exact fraction to the last decimal that is compared', () => {
    fc.assert(
      fc.property(technology, ({ place, sums }) => {
        const [alpha, all] = exactly(place, sums)
        const digits = Number((alpha * 10n ** 20n) / all) / 1e18
        expect(Math.abs(score(place, sums).score - digits)).toBeLessThan(LAST_DECIMAL / 100)
      }),
    )
  })

  // Past about a million ballots that are nearly all favourable, the rounding of one ballot to whole
  // micro-ballots may outweigh a vote that turns (0, 1) into (1, 1): by less than the last decimal compared.
  it('is never lowered by one more favourable signal, nor raised by one more unfavourable', () => {
    fc.assert(
      fc.property(technology, ballot, ({ place, sums }, cast) => {
        const before = withBallot(sums, cast)
        const praised = withBallot(sums, { ...cast, favourable: cast.favourable + 1 })
        const blamed = withBallot(sums, { ...cast, unfavourable: cast.unfavourable + 1 })
        expect(score(place, praised).score).toBeGreaterThan(score(place, before).score - LAST_DECIMAL)
        expect(score(place, blamed).score).toBeLessThan(score(place, before).score + LAST_DECIMAL)
        if (sums.weightMicro > 1_000_000 * MICRO) return
        expect(atLeast(exactly(place, praised), exactly(place, before))).toBe(true)
        expect(atLeast(exactly(place, before), exactly(place, blamed))).toBe(true)
      }),
    )
  })

  it('is never lowered by a signal that turns from unfavourable to favourable', () => {
    fc.assert(
      fc.property(technology, ballot, ({ place, sums }, cast) => {
        fc.pre(cast.unfavourable > 0)
        const turned = { favourable: cast.favourable + 1, unfavourable: cast.unfavourable - 1 }
        expect(
          atLeast(exactly(place, withBallot(sums, turned)), exactly(place, withBallot(sums, cast))),
        ).toBe(true)
      }),
    )
  })

  it('is moved by no member further than by one full ballot, compared with their ballot absent', () => {
    fc.assert(
      fc.property(technology, ballot, ({ place, sums }, cast) => {
        const moved = exactly(place, withBallot(sums, cast))
        const most = exactly(place, withBallot(sums, { favourable: FULL_BALLOT_SIGNALS, unfavourable: 0 }))
        const least = exactly(place, withBallot(sums, { favourable: 0, unfavourable: FULL_BALLOT_SIGNALS }))
        expect(atLeast(most, moved) && atLeast(moved, least)).toBe(true)
      }),
    )
  })

  it('and both ends of the interval rise with a favourable ballot and fall with an unfavourable one', () => {
    fc.assert(
      fc.property(technology, ({ place, sums }) => {
        const before = score(place, sums)
        const up = score(place, withBallot(sums, { favourable: FULL_BALLOT_SIGNALS, unfavourable: 0 }))
        const down = score(place, withBallot(sums, { favourable: 0, unfavourable: FULL_BALLOT_SIGNALS }))
        for (const end of ['score', 'low', 'high'] as const) {
          expect(up[end]).toBeGreaterThan(before[end] - LAST_DECIMAL)
          expect(down[end]).toBeLessThan(before[end] + LAST_DECIMAL)
        }
      }),
    )
  })
})

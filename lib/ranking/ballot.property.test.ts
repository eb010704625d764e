import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { microBallot } from './ballot'
import { FULL_BALLOT_SIGNALS, MICRO } from './constants'

const signals = fc.oneof(fc.nat(12), fc.nat(1000), fc.nat(500_000_000))

describe('a ballot, whatever its signals', () => {
  it('weighs at most one and favours at most what it weighs, in whole micro-ballots', () => {
    fc.assert(
      fc.property(signals, signals, (favourable, unfavourable) => {
        const { weightMicro, favourableMicro } = microBallot({ favourable, unfavourable })
        expect(Number.isInteger(weightMicro) && Number.isInteger(favourableMicro)).toBe(true)
        expect(favourableMicro).toBeGreaterThanOrEqual(0)
        expect(favourableMicro).toBeLessThanOrEqual(weightMicro)
        expect(weightMicro).toBeLessThanOrEqual(MICRO)
        expect(weightMicro === MICRO).toBe(favourable + unfavourable >= FULL_BALLOT_SIGNALS)
      }),
    )
  })

  it('is the nearest whole number to the true weight and share, halves going up', () => {
    fc.assert(
      fc.property(signals, signals, (favourable, unfavourable) => {
        fc.pre(favourable + unfavourable > 0)
        const [f, s] = [BigInt(favourable), BigInt(favourable + unfavourable)]
        const counted = s < 3n ? s : 3n
        const { weightMicro, favourableMicro } = microBallot({ favourable, unfavourable })
        // |whole − true| ≤ ½, times 2 · 3 · s: −3s < 6s · whole − 2 · 10⁶ · c · (s or f) ≤ 3s
        const overWeight = 6n * s * BigInt(weightMicro) - 2_000_000n * counted * s
        const overShare = 6n * s * BigInt(favourableMicro) - 2_000_000n * counted * f
        for (const over of [overWeight, overShare]) expect(over > -3n * s && over <= 3n * s).toBe(true)
      }),
    )
  })

  it('favours no less with one more favourable signal, and no more with one more unfavourable', () => {
    fc.assert(
      fc.property(signals, signals, (favourable, unfavourable) => {
        const before = microBallot({ favourable, unfavourable })
        const praised = microBallot({ favourable: favourable + 1, unfavourable })
        const blamed = microBallot({ favourable, unfavourable: unfavourable + 1 })
        const against = (ballot: typeof before) => ballot.weightMicro - ballot.favourableMicro
        expect(praised.favourableMicro).toBeGreaterThanOrEqual(before.favourableMicro)
        expect(against(blamed)).toBeGreaterThanOrEqual(against(before))
        expect(against(praised)).toBeLessThanOrEqual(against(before) + 1)
        expect(blamed.favourableMicro).toBeLessThanOrEqual(before.favourableMicro + 1)
      }),
    )
  })
})

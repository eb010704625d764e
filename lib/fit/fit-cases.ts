import fc from 'fast-check'
import { themes } from '@/lib/point/point-text-schema'
import { type Choice, noChoice } from './choice-schema'
import type { Evidence, EvidencePoint, EvidenceTechnology } from './evidence-schema'
import type { Weight } from './fit-rules'

const count = fc.oneof(fc.nat(5), fc.nat(2000))
const pointArbitrary = fc.record({
  side: fc.constantFrom('PRO' as const, 'CON' as const),
  theme: fc.constantFrom(...themes.slice(0, 4)),
  agree: count,
  disagree: count,
  origin: fc.constantFrom('EDITORIAL' as const, 'COMMUNITY' as const),
})
export const pointsArbitrary = fc.array(pointArbitrary, { maxLength: 12 })

const micro = fc.integer({ min: 0, max: 3_000_000 })
export const baseArbitrary = fc
  .record({ prior: fc.double({ min: 0.35, max: 0.65, noNaN: true }), favourable: micro, other: micro })
  .map(({ prior, favourable, other }) => ({
    alpha: 10 * prior + favourable / 1000,
    beta: 10 * (1 - prior) + other / 1000,
  }))

export const weightsArbitrary = fc
  .array(fc.tuple(fc.constantFrom(...themes.slice(0, 5)), fc.constantFrom<Weight>('lot', 'some')), {
    maxLength: 5,
  })
  .map((entries) => new Map<string, Weight>(entries))

const id = (technology: number, point: number) =>
  `00000000-0000-4000-8000-${String(technology).padStart(6, '0')}${String(point).padStart(6, '0')}`

/** A technology of tests: what is left out is as unremarkable as can be. */
export const aTechnology = (
  at: number,
  {
    points = [],
    ...rest
  }: Partial<Omit<EvidenceTechnology, 'points'>> & { points?: Partial<EvidencePoint>[] },
): EvidenceTechnology => {
  const base = rest.base ?? { alpha: 5, beta: 5 }
  return {
    slug: `t${at}`,
    name: `T${at}`,
    rank: at + 1,
    base,
    score: (100 * base.alpha) / (base.alpha + base.beta),
    voters: 0,
    facts: {
      language: { value: 'python', name: 'Python' },
      license: { value: 'MIT', name: 'MIT' },
      kind: { value: 'framework', name: 'framework' },
    },
    ...rest,
    points: points.map((point, i) => ({
      id: id(at, i),
      title: `Point ${i} of ${at}`,
      side: 'PRO',
      theme: 'performance',
      agree: 0,
      disagree: 0,
      origin: 'COMMUNITY',
      ...point,
    })),
  }
}

/** A list in rank order. */
export const evidenceArbitrary: fc.Arbitrary<Evidence> = fc
  .array(fc.record({ base: baseArbitrary, points: pointsArbitrary }), { minLength: 1, maxLength: 6 })
  .map((all) => ({
    asOf: null,
    technologies: all
      .toSorted((a, b) => share(b.base) - share(a.base))
      .map((technology, at) => aTechnology(at, technology)),
  }))

const share = ({ alpha, beta }: { alpha: number; beta: number }) => alpha / (alpha + beta)

export const aChoice = (part: Partial<Choice>): Choice => ({ ...noChoice(), ...part })

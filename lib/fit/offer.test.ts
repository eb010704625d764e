import { expect, it } from 'vitest'
import { aChoice, aTechnology } from './fit-cases'
import { offerOf } from './offer-rules'

const points = (count: number, theme: string) =>
  Array.from({ length: count }, () => ({ side: 'CON' as const, theme }))

it('what can be chosen holds every theme that has a con, so many single cons, and always the chosen ones', () => {
  const evidence = {
    asOf: null,
    technologies: [
      aTechnology(0, { points: points(70, 'safety') }),
      aTechnology(1, { points: [...points(70, 'tooling'), { side: 'PRO', theme: 'community' }] }),
      aTechnology(2, { points: points(60, 'operations') }),
    ],
  }
  const last = evidence.technologies[2]?.points.at(-1)?.id as string
  const offer = offerOf(evidence, aChoice({ con: [last] }))
  expect(offer.cons.map(({ theme, cons }) => [theme, cons.length])).toEqual([
    ['tooling', 50],
    ['safety', 70],
    ['operations', 1],
  ])
  expect(offer.cons.at(-1)?.cons[0]).toMatchObject({ id: last, technology: 'T2' })
  expect(offer.left).toBe(79)
  expect(offer.facts.map(({ fact, values }) => [fact, values.map(({ name }) => name)])).toEqual([
    ['language', ['Python']],
    ['license', ['MIT']],
    ['kind', ['framework']],
  ])
})

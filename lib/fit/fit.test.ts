import { describe, expect, it } from 'vitest'
import { betaQuantile } from '@/lib/ranking/beta'
import { answerOf } from './answer-rules'
import { surenessOf } from './breaker-rules'
import { aChoice, aTechnology } from './fit-cases'
import { fitOf, intervalOf, varianceOf } from './fit-rules'

const base = { alpha: 6, beta: 4 }
const point = (side: 'PRO' | 'CON', theme: string, agree: number, disagree: number, editorial = false) => ({
  side,
  theme,
  agree,
  disagree,
  origin: editorial ? ('EDITORIAL' as const) : ('COMMUNITY' as const),
})

// The tables of docs/ranking.md, “Deciding”, worked out by hand.
describe('the fit of the example', () => {
  const points = [
    point('PRO', 'performance', 12, 3, true),
    point('CON', 'performance', 4, 6, true),
    point('PRO', 'tooling', 0, 0, true),
    point('CON', 'safety', 9, 1),
  ]
  const weights = new Map([
    ['performance', 'lot'],
    ['tooling', 'some'],
    ['operations', 'some'],
  ] as const)

  it('is made of these terms', () => {
    const { fit, terms } = fitOf(base, points, weights)
    const numbers = terms.map(({ theme, share, favourable, unfavourable, value }) => [
      theme,
      share,
      favourable,
      unfavourable,
      Number(value.toFixed(4)),
    ])
    expect(numbers).toEqual([
      // (3 · 0.6 + 19) / (3 + 19 + 8), (3 · 0.6 + 1) / 4, and the start where there is nothing
      ['performance', 0.6, 19, 8, 69.3333],
      ['tooling', 0.2, 1, 0, 70],
      ['operations', 0.2, 0, 0, 60],
    ])
    expect(fit).toBeCloseTo(67.6, 10)
  })

  it('has the variance that total variance gives', () => {
    const doubt = 24 / 1100
    const own =
      (0.36 * ((52 * 23) / 5625 - 0.01 * doubt)) / 31 +
      (0.04 * (0.7 * 0.3 - 0.5625 * doubt)) / 5 +
      (0.04 * (0.24 - doubt)) / 4
    const lean = 0.6 * 0.1 + 0.2 * 0.75 + 0.2
    const fit = fitOf(base, points, weights)
    expect(varianceOf(fit)).toBeCloseTo(own + lean ** 2 * doubt, 12)
  })
})

it.each([
  [0, 0, false, 0.5],
  [0, 0, true, 0.75],
  [1, 0, false, 0.75],
  [0, 1, true, 0.5],
  [3, 1, false, 0.8125],
  [10, 0, false, 1 - 2 ** -11],
])(
  'of a point with %i for and %i against (editorial: %s) it is %d sure that most would agree',
  (agree, disagree, editorial, sure) => {
    expect(surenessOf(point('CON', 'safety', agree, disagree, editorial))).toBeCloseTo(sure, 10)
  },
)

// The whole distribution, cut into equally likely pieces of the start and of each theme, shares no formula with the code.
it.each([
  [{ alpha: 6, beta: 4 }, 19, 8, 1, 0, 1],
  [{ alpha: 3.5, beta: 6.5 }, 0, 0, 2, 1, 3],
  [{ alpha: 40, beta: 12 }, 3, 40, 200, 10, 1],
])(
  'the interval that begins at %j with votes of %i, %i, %i, %i is right to %i of 100',
  (start, for1, against1, for2, against2, close) => {
    const points = [point('PRO', 'performance', for1, against1), point('PRO', 'tooling', for2, against2)]
    const fit = fitOf(
      start,
      points,
      new Map([
        ['performance', 'lot'],
        ['tooling', 'some'],
      ] as const),
    )
    const PIECES = 48
    const middles = Array.from({ length: PIECES }, (_, i) => (i + 0.5) / PIECES)
    const spread = (alpha: number, beta: number) => middles.map((p) => betaQuantile(p, alpha, beta))
    const values = spread(start.alpha, start.beta).flatMap((b) => {
      const one = spread(3 * b + for1, 3 * (1 - b) + against1)
      const two = spread(3 * b + for2, 3 * (1 - b) + against2)
      return one.flatMap((q) => two.map((r) => 75 * q + 25 * r))
    })
    values.sort((x, y) => x - y)
    const { low, high } = intervalOf(fit)
    expect(Math.abs(low - (values[Math.round(values.length * 0.05)] ?? 0))).toBeLessThan(close)
    expect(Math.abs(high - (values[Math.round(values.length * 0.95)] ?? 0))).toBeLessThan(close)
  },
)

describe('deal-breakers', () => {
  const fact = (value: string) => ({ value, name: value.toUpperCase() })
  const facts = (language: string, license: string, kind: string) => ({
    language: fact(language),
    license: fact(license),
    kind: fact(kind),
  })
  const evidence = {
    asOf: null,
    technologies: [
      aTechnology(0, { facts: facts('php', 'mit', 'framework') }),
      aTechnology(1, {
        facts: facts('rust', 'none', 'language'),
        points: [
          { side: 'CON', theme: 'learning curve', agree: 5, disagree: 1 },
          { side: 'CON', theme: 'safety', agree: 1, disagree: 5 },
        ],
      }),
      aTechnology(2, { facts: facts('python', 'mit', 'framework') }),
    ],
  }
  const out = (choice: Parameters<typeof aChoice>[0]) =>
    answerOf(evidence, aChoice(choice)).fallsOut.map(({ slug, sureness }) => [slug, sureness])

  it('by fact take out what is named, or all that is not', () => {
    expect(out({ language: { rule: 'not', values: ['php'] } })).toEqual([['t0', 1]])
    expect(out({ language: { rule: 'only', values: ['php', 'rust'] } })).toEqual([['t2', 1]])
    expect(out({ license: { rule: 'only', values: ['mit'] } })).toEqual([['t1', 1]])
    expect(out({ kind: { rule: 'not', values: ['framework'] } })).toEqual([
      ['t0', 1],
      ['t2', 1],
    ])
  })

  it('that there are not are told and left out, so that “only” does not take out everything', () => {
    const answer = answerOf(evidence, aChoice({ language: { rule: 'only', values: ['cobol'] } }))
    expect(answer.staying).toBe(3)
    expect(answer.ignored).toEqual([
      { name: 'language', value: 'cobol', why: 'No technology on the list has this language.' },
    ])
    const con = '99999999-0000-4000-8000-000000000000'
    expect(answerOf(evidence, aChoice({ con: [con] })).ignored).toMatchObject([{ name: 'con', value: con }])
  })

  it('that members doubt take nobody out, and are shown as doubted', () => {
    const answer = answerOf(evidence, aChoice({ cons: ['safety'] }))
    expect(answer.falling).toBe(0)
    expect(answer.stays.find(({ slug }) => slug === 't1')?.doubted).toMatchObject([
      { theme: 'safety', refused: true },
    ])
  })

  it('by theme and point say which con it was', () => {
    const [fallen] = answerOf(evidence, aChoice({ cons: ['learning curve'] })).fallsOut
    expect(fallen?.reasons).toMatchObject([
      { what: 'CON', because: 'THEME', point: { title: 'Point 0 of 1', sureness: 1 - 8 / 128 } },
    ])
    expect(fallen?.sureness).toBeCloseTo(0.9375, 10)
  })
})

it('every pro in what matters is told, as every con is', () => {
  const points = Array.from({ length: 60 }, (_, i) => ({
    side: i < 30 ? ('PRO' as const) : ('CON' as const),
    theme: 'safety',
    agree: 60 - i,
  }))
  const matters = aChoice({ weights: new Map([['safety', 'lot']]) })
  const { stays } = answerOf({ asOf: null, technologies: [aTechnology(0, { points })] }, matters)
  expect([stays[0]?.speaksFor.length, stays[0]?.accepts.length]).toEqual([30, 30])
})

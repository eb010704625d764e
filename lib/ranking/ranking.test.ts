import { describe, expect, it } from 'vitest'
import { microBallot } from './ballot'
import { pointStrength } from './point-strength'
import { rankTechnologies } from './rank-technologies'

const EDITORIAL = ['nodejs', 'django', 'flask', 'spring-boot', 'laravel', 'rust', 'aspnet-core']
type Cast = { times: number; favourable: number; unfavourable: number }

function ranked(ballots: Record<string, Cast[]>) {
  const technologies = EDITORIAL.map((slug, i) => {
    const sums = { slug, editorialPosition: i + 1, weightMicro: 0, favourableMicro: 0 }
    for (const { times, ...ballot } of ballots[slug] ?? []) {
      const micro = microBallot(ballot)
      sums.weightMicro += times * micro.weightMicro
      sums.favourableMicro += times * micro.favourableMicro
    }
    return sums
  })
  return rankTechnologies(technologies).map((t) => [
    t.rank,
    t.slug,
    t.weightMicro / 1e6,
    Number(t.score.toFixed(4)),
    Number(t.low.toFixed(4)),
    Number(t.high.toFixed(4)),
    `${t.bestRank}–${t.worstRank}`,
  ])
}

describe('the community ranking', () => {
  it('is the editors’ list when nobody has voted', () => {
    expect(ranked({})).toEqual([
      [1, 'nodejs', 0, 65, 39.6043, 86.8308, '1–7'],
      [2, 'django', 0, 60, 34.4941, 83.125, '1–7'],
      [3, 'flask', 0, 55, 29.6768, 79.1316, '1–7'],
      [4, 'spring-boot', 0, 50, 25.1368, 74.8632, '1–7'],
      [5, 'laravel', 0, 45, 20.8684, 70.3232, '1–7'],
      [6, 'rust', 0, 40, 16.875, 65.5059, '1–7'],
      [7, 'aspnet-core', 0, 35, 13.1692, 60.3957, '1–7'],
    ])
  })

  it('follows the ballots of members', () => {
    const ballots = {
      rust: [
        { times: 40, favourable: 6, unfavourable: 0 },
        { times: 10, favourable: 2, unfavourable: 4 },
      ],
      nodejs: [
        { times: 25, favourable: 1, unfavourable: 0 },
        { times: 25, favourable: 1, unfavourable: 5 },
      ],
      django: [{ times: 1, favourable: 3, unfavourable: 0 }],
      'aspnet-core': [{ times: 30, favourable: 1, unfavourable: 2 }],
    }
    expect(ranked(ballots)).toEqual([
      [1, 'rust', 50, 78.8889, 69.7676, 86.9076, '1–5'],
      [2, 'django', 1, 63.6364, 39.3376, 84.9972, '1–7'],
      [3, 'flask', 0, 55, 29.6768, 79.1316, '1–7'],
      [4, 'spring-boot', 0, 50, 25.1368, 74.8632, '1–7'],
      [5, 'laravel', 0, 45, 20.8684, 70.3232, '1–7'],
      [6, 'nodejs', 33.333325, 43.8462, 31.7361, 56.2831, '2–7'],
      [7, 'aspnet-core', 30, 33.75, 22.0691, 46.3663, '2–7'],
    ])
  })
})

it.each([
  [1, 0, 333333, 333333],
  [0, 1, 333333, 0],
  [1, 1, 666667, 333333],
  [2, 4, 1000000, 333333],
  [1, 5, 1000000, 166667],
  [1, 127, 1000000, 7813],
  [41, 599, 1000000, 64063],
  [0, 0, 0, 0],
])('a ballot of %i for and %i against weighs %i and favours %i micro-ballots', (f, u, weight, favour) => {
  const expected = { weightMicro: weight, favourableMicro: favour }
  expect(microBallot({ favourable: f, unfavourable: u })).toEqual(expected)
})

it.each([
  [0, 0, 0.05],
  [1, 0, 0.223607],
  [0, 1, 0.025321],
  [10, 0, 0.761596],
  [9, 1, 0.635641],
  [90, 10, 0.837845],
  [5, 5, 0.27125],
])('%i who agree and %i who disagree make a strength of %f', (agree, disagree, strength) => {
  expect(pointStrength(agree, disagree)).toBeCloseTo(strength, 6)
})

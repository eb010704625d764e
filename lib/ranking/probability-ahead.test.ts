import { describe, expect, it } from 'vitest'
import { probabilityAhead } from './probability-ahead'
import { favourability } from './score'

const PLACES = ['nodejs', 'django', 'flask', 'spring-boot', 'laravel', 'rust', 'aspnet-core']
const NONE = { weightMicro: 0, favourableMicro: 0 }
type Sums = Record<string, typeof NONE>
const NOBODY: Sums = {}
/** What the ballots of the second test table of docs/ranking.md add up to. */
const SOME: Sums = {
  rust: { weightMicro: 50_000_000, favourableMicro: 43_333_330 },
  nodejs: { weightMicro: 33_333_325, favourableMicro: 12_500_000 },
  django: { weightMicro: 1_000_000, favourableMicro: 1_000_000 },
  'aspnet-core': { weightMicro: 30_000_000, favourableMicro: 9_999_990 },
}

describe('how sure it is that one is ahead of another', () => {
  // Worked out with mpmath at 40 digits, by a hypergeometric series where it settles and by the finite sum otherwise.
  it.each([
    [6.5, 3.5, 6, 4, 0.596127319335938],
    [6.5, 3.5, 3.5, 6.5, 0.921944290499282],
    [46, 11.5, 7, 4, 0.862619514568377],
    [44.33, 12.2, 19, 24.3, 0.999844047842772],
    [5, 5, 1000.5, 900.25, 0.435476883871017],
    [0.5, 0.5, 0.5, 2, 0.742723067762178],
    [4, 2, 6.5, 3.5, 0.541193181818182],
    [10, 9_000_000, 4, 6_000_000, 0.831420190634754],
    [40, 3_000_000, 3, 230_000, 0.582965421604467],
    [200_005, 200_000, 200_100.5, 199_900.25, 0.413598922376735],
    [300_000, 100_000, 300_300, 99_900, 0.349285388269188],
    [1_000_000, 3_000_000, 999_000.5, 3_000_999.5, 0.79281412974178],
  ])('for Beta(%d, %d) over Beta(%d, %d)', (alpha, beta, otherAlpha, otherBeta, expected) => {
    const [a, b] = [
      { alpha, beta },
      { alpha: otherAlpha, beta: otherBeta },
    ]
    expect(probabilityAhead(a, b)).toBeCloseTo(expected, 10)
    expect(probabilityAhead(b, a)).toBeCloseTo(1 - expected, 10)
  })

  it.each([
    ['nodejs', 'django', NOBODY, 0.5961],
    ['nodejs', 'spring-boot', NOBODY, 0.7623],
    ['nodejs', 'aspnet-core', NOBODY, 0.9219],
    ['rust', 'django', SOME, 0.8431],
    ['rust', 'flask', SOME, 0.9351],
    ['django', 'flask', SOME, 0.6626],
    ['rust', 'nodejs', SOME, 0.9999],
    ['nodejs', 'aspnet-core', SOME, 0.8311],
  ])('for %s over %s is what docs/ranking.md says', (ahead, behind, sums, expected) => {
    const of = (slug: string) =>
      favourability({ editorialPosition: PLACES.indexOf(slug) + 1, ...(sums[slug] ?? NONE) }, PLACES.length)
    expect(probabilityAhead(of(ahead), of(behind))).toBeCloseTo(expected, 4)
  })

  it.each([0.5, 1, 10, 1e4, 1e7])(
    'is even between two of which the same was said, %d ballots each way',
    (n) => {
      expect(probabilityAhead({ alpha: n, beta: n }, { alpha: n, beta: n })).toBeCloseTo(0.5, 10)
      expect(probabilityAhead({ alpha: n, beta: 3 }, { alpha: n, beta: 3 })).toBeCloseTo(0.5, 10)
      expect(probabilityAhead({ alpha: n, beta: n }, { alpha: 5, beta: 5 })).toBeCloseTo(0.5, 10)
    },
  )

  it('reaches certainty and stays there where millions speak', () => {
    const [more, less] = [
      { alpha: 5e6, beta: 5e6 },
      { alpha: 4e6, beta: 6e6 },
    ]
    expect(probabilityAhead(more, less)).toBe(1)
    expect(probabilityAhead(less, more)).toBe(0)
  })

  it.each([
    [0, 1],
    [1, -1],
    [Number.NaN, 1],
    [1, Number.POSITIVE_INFINITY],
  ])('does not exist for Beta(%d, %d)', (alpha, beta) => {
    expect(() => probabilityAhead({ alpha, beta }, { alpha: 1, beta: 1 })).toThrow(RangeError)
  })
})

import { describe, expect, it } from 'vitest'
import { isSure, ranked, scoredRows, withCorrected } from './results-rules'
import type { Found, FoundType } from './search-schema'

const found = (type: FoundType, id: string, score: number, count = 1) =>
  ranked({ [type]: scoredRows(type, [{ id, score, found: count }], () => ({ type }) as Found) })
const ids = (results: ReturnType<typeof found> | null) => results?.scored.map(({ id }) => id)
const nothing = ranked({})

describe('results', () => {
  it('of all kinds stand in one order, and are counted up to a hundred', () => {
    const results = ranked({
      comment: scoredRows(
        'comment',
        [{ id: 'a', score: 0.9, found: 4321 }],
        () => ({ type: 'comment' }) as Found,
      ),
      technology: scoredRows('technology', [{ id: 'go', score: 0.3, found: 1 }], () => ({}) as Found),
    })
    expect(ids(results)).toEqual(['a', 'go'])
    expect(results.counts).toEqual({ technology: 1, point: 0, comment: 100 })
    expect(results.scored[0]?.make()).toEqual({ type: 'comment' })
  })

  it('settle what was meant where a name or a title was hit', () => {
    expect(isSure(found('point', 'a', 0.5))).toBe(true)
    expect(isSure(found('comment', 'a', 0.2))).toBe(false)
    expect(isSure(nothing)).toBe(false)
  })

  it('for mended words replace none, and only names go before some', () => {
    expect(withCorrected(nothing, nothing)).toBeNull()
    expect(ids(withCorrected(nothing, found('comment', 'a', 0.2)))).toEqual(['a'])
    const typed = found('comment', 'b', 0.2)
    expect(withCorrected(typed, found('comment', 'a', 0.2))).toBeNull()
    expect(withCorrected(typed, found('comment', 'b', 0.9))).toBeNull()
    const both = withCorrected(typed, found('technology', 'go', 0.9))
    expect(ids(both)).toEqual(['go', 'b'])
    expect(both?.counts).toEqual({ technology: 1, point: 0, comment: 1 })
  })
})

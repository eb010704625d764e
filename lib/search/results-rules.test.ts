import { describe, expect, it } from 'vitest'
import { isSure, ranked, withCorrected } from './results-rules'
import type { Found } from './search-schema'

const technology = (slug: string): Found => ({
  type: 'technology',
  address: `/technologies/${slug}`,
  technology: { slug, name: slug },
  title: [],
  excerpt: [],
  kind: 'framework',
  language: 'Go',
})
const comment = (id: string): Found => ({
  type: 'comment',
  id,
  address: `/comments/${id}`,
  technology: { slug: 'go', name: 'Go' },
  author: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  excerpt: [],
})
const found = (item: Found, score: number, count = 1) =>
  ranked([{ rows: [{ score, found: count }], items: [item] }])
const addresses = (results: ReturnType<typeof found> | null) =>
  results?.scored.map(({ item }) => item.address)
const nothing = ranked([])

describe('results', () => {
  it('of all kinds stand in one order, and are counted up to a hundred', () => {
    const results = ranked([
      { rows: [{ score: 0.3, found: 1 }], items: [technology('go')] },
      { rows: [{ score: 0.9, found: 4321 }], items: [comment('a')] },
    ])
    expect(addresses(results)).toEqual(['/comments/a', '/technologies/go'])
    expect(results.counts).toEqual({ technology: 1, point: 0, comment: 100 })
    expect(isSure(results)).toBe(true)
    expect(isSure(nothing)).toBe(false)
  })

  it('for mended words replace none, and only names go before some', () => {
    expect(withCorrected(nothing, nothing)).toBeNull()
    expect(addresses(withCorrected(nothing, found(comment('a'), 0.2)))).toEqual(['/comments/a'])
    const typed = found(comment('b'), 0.2)
    expect(withCorrected(typed, found(comment('a'), 0.2))).toBeNull()
    expect(withCorrected(typed, typed)).toBeNull()
    const both = withCorrected(typed, found(technology('go'), 0.9))
    expect(addresses(both)).toEqual(['/technologies/go', '/comments/b'])
    expect(both?.counts).toEqual({ technology: 1, point: 0, comment: 1 })
  })
})

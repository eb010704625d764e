import { describe, expect, it } from 'vitest'
import { readChosen, readyPairs } from './choice-rules'

const choices = ['nodejs', 'django', 'flask', 'rust', 'laravel', 'go'].map((slug, i) => ({
  slug,
  name: slug,
  kind: i % 2 === 0 ? 'framework' : 'language',
  language: 'X',
  rank: i + 1,
}))

describe('what was chosen', () => {
  it('leads to its comparison, whatever the order, twins and strangers', () => {
    expect(readChosen({ t: ['flask', 'django'] }, choices)).toEqual({
      ticked: ['django', 'flask'],
      goTo: '/compare/django-vs-flask',
      error: null,
    })
    expect(readChosen({ t: ['rust', 'go', 'rust', 'cobol', '//evil.example'] }, choices).goTo).toBe(
      '/compare/go-vs-rust',
    )
  })

  it.each([
    [['django'], 'at least two'],
    [['cobol', 'django'], 'at least two'],
    [[], 'at least two'],
    [['nodejs', 'django', 'flask', 'rust', 'go'], 'leave out one.'],
    [choices.map(({ slug }) => slug), 'leave out 2.'],
  ])('%j leads nowhere, keeps the ticks and says why', (t, why) => {
    const { goTo, error, ticked } = readChosen({ t }, choices)
    expect(goTo).toBeNull()
    expect(error).toContain(why)
    expect(ticked).toEqual(choices.map(({ slug }) => slug).filter((slug) => t.includes(slug)))
  })

  it('is nothing yet where the form is opened, or opened again', () => {
    expect(readChosen({}, choices)).toEqual({ ticked: [], goTo: null, error: null })
    expect(readChosen({ utm_source: 'x' }, choices).error).toBeNull()
    expect(readChosen({ t: ['go', 'rust'], choose: '' }, choices)).toEqual({
      ticked: ['rust', 'go'],
      goTo: null,
      error: null,
    })
    expect(readChosen({ t: 'django' }, choices).ticked).toEqual(['django'])
  })
})

describe('ready comparisons', () => {
  const names = (slug?: string) =>
    readyPairs(choices, slug).map((pair) => pair.map((each) => each.slug).join())
  it('are of neighbours in the ranking', () => {
    expect(names()).toEqual(['nodejs,django', 'django,flask', 'flask,rust', 'rust,laravel', 'laravel,go'])
    expect(readyPairs([])).toEqual([])
  })

  it('of one technology are with the nearest, those of its kind first', () => {
    expect(names('flask')).toEqual([
      'flask,nodejs',
      'flask,laravel',
      'flask,django',
      'flask,rust',
      'flask,go',
    ])
  })
})

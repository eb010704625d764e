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
      other: '',
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
    expect(error?.field).toBe('technologies')
    expect(error?.message).toContain(why)
    expect(ticked).toEqual(choices.map(({ slug }) => slug).filter((slug) => t.includes(slug)))
  })

  it('is nothing yet where the form is opened, or opened again', () => {
    expect(readChosen({}, choices)).toEqual({ ticked: [], goTo: null, error: null, other: '' })
    expect(readChosen({ utm_source: 'x' }, choices).error).toBeNull()
    expect(readChosen({ t: ['go', 'rust'], choose: '' }, choices)).toEqual({
      ticked: ['rust', 'go'],
      goTo: null,
      error: null,
      other: '',
    })
    expect(readChosen({ t: 'django' }, choices).ticked).toEqual(['django'])
  })
})

describe('one that is named instead of ticked', () => {
  const named = [
    ...choices,
    { ...choices[0], slug: 'aspnet-core', name: 'ASP.NET Core' },
    { ...choices[0], slug: 'cafe', name: 'Café' },
  ].map((choice, i) => ({ ...choice, rank: i + 1 })) as typeof choices
  it.each(['aspnet-core', 'ASP.NET Core', ' asp.net  core ', 'Aspnet-Core'])('is found by “%s”', (other) => {
    expect(readChosen({ t: 'django', other }, named)).toMatchObject({
      goTo: '/compare/aspnet-core-vs-django',
      error: null,
    })
  })

  it('counts with those that are ticked, and once', () => {
    expect(readChosen({ t: ['django', 'rust'], other: 'cafe' }, named).goTo).toBe(
      '/compare/cafe-vs-django-vs-rust',
    )
    const alone = readChosen({ t: 'django', other: 'Django' }, named)
    expect(alone).toMatchObject({ ticked: ['django'], goTo: null, error: { field: 'technologies' } })
    expect(readChosen({ other: '' }, named).error?.field).toBe('technologies')
    expect(readChosen({ other: 'Café' }, named)).toMatchObject({ ticked: ['cafe'], other: '' })
    const five = readChosen({ t: ['django', 'rust', 'go', 'flask'], other: 'cafe' }, named)
    expect(five.error?.message).toContain('you chose 5')
  })

  it('that nothing is called is said beside its field, and everything stays as it was', () => {
    expect(readChosen({ t: ['django', 'rust'], other: ' Cobol\0 ' }, named)).toEqual({
      ticked: ['django', 'rust'],
      goTo: null,
      other: 'Cobol',
      error: {
        field: 'other',
        message:
          'No technology on the list is called “Cobol”. Look at how it is written, or find it by search.',
      },
    })
    expect(readChosen({ other: 'x'.repeat(500) }, named).other).toHaveLength(60)
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

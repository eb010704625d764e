import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canBeCompared, comparisonAddress, comparisonName, isLevel, namedInAddress } from './comparison-rules'

describe('the address of a comparison', () => {
  it('is the same for every order of the same technologies', () => {
    expect(comparisonAddress(['flask', 'django'])).toBe('/compare/django-vs-flask')
    expect(comparisonAddress(['rust', 'django', 'c-sharp', 'django'])).toBe(
      '/compare/c-sharp-vs-django-vs-rust',
    )
  })

  it.each([
    ['django-vs-flask', ['django', 'flask']],
    ['flask-vs-django', ['django', 'flask']],
    ['flask-vs-django-vs-flask', ['django', 'flask']],
    ['django', ['django']],
    ['d-vs-c-vs-b-vs-a', ['a', 'b', 'c', 'd']],
    ['d-vs-c-vs-b-vs-a-vs-a', ['a', 'b', 'c', 'd']],
  ])('%s names %j', (name, slugs) => {
    expect(namedInAddress(name)).toEqual(slugs)
  })

  it.each([
    '',
    '-vs-',
    'django-vs-',
    '-vs-django',
    'django-vs--vs-flask',
    'Django-vs-flask',
    'django--x-vs-flask',
    'a-vs-b-vs-c-vs-d-vs-e',
    `django-vs-${'a'.repeat(61)}`,
    'django-vs-fl%61sk',
  ])('%j names nothing that can be compared', (name) => {
    expect(namedInAddress(name)).toBeNull()
  })

  it('names what it was made of, for any slugs without the word “vs”', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,8}$/)
    const slug = fc
      .array(word, { minLength: 1, maxLength: 4 })
      .map((words) => words.join('-'))
      .filter(canBeCompared)
    fc.assert(
      fc.property(fc.uniqueArray(slug, { minLength: 1, maxLength: 4 }), (slugs) => {
        expect(namedInAddress(comparisonName(slugs))).toEqual([...slugs].sort())
      }),
    )
  })

  it.each([
    ['vs', false],
    ['spy-vs-spy', false],
    ['vs-code', false],
    ['nginx-vs', false],
    ['canvas', true],
    ['vsftpd', true],
  ])('can hold the slug %s: %s', (slug, can) => {
    expect(canBeCompared(slug)).toBe(can)
  })
})

it('two are level where neither is clearly the likelier, whichever the scores put first', () => {
  expect([0.44, 0.5, 0.549, 0.55, 0.9].map(isLevel)).toEqual([true, true, true, false, false])
})

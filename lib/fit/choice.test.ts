import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEmptyChoice, noChoice, queryOf, readChoice } from './choice-schema'
import { readMoment, settledMoment } from './moment-rules'
import { type Entries, shortEntries } from './short-query-rules'

const CON = '0f0e0d0c-0b0a-4908-8706-050403020100'
const entriesOf = (query: string): Entries => [...new URLSearchParams(query)]
const read = (query: string) => readChoice(entriesOf(query))

describe('an address', () => {
  it('is read and written the same', () => {
    const query = `learning-curve=some&performance=lot&cons=safety&languages=only&language=python&language=c-sharp&licenses=not&license=Apache-2.0&kinds=not&kind=runtime&con=${CON}`
    const { choice, ignored } = read(query)
    expect(ignored).toEqual([])
    expect(queryOf(choice)).toBe(query)
    expect([...choice.weights]).toEqual([
      ['learning curve', 'some'],
      ['performance', 'lot'],
    ])
    expect(choice.language).toEqual({ rule: 'only', values: ['python', 'c-sharp'] })
    expect(queryOf(choice, [['at', '2026-11-25T12:34:56Z']])).toBe(`${query}&at=2026-11-25T12:34:56Z`)
  })

  it('is short: a form’s fields that say nothing are left out', () => {
    const sent = entriesOf(
      'performance=lot&safety=not&languages=only&kinds=not&kind=runtime&license=&utm_source=x',
    )
    expect(shortEntries(sent)).toEqual(entriesOf('performance=lot&kinds=not&kind=runtime&utm_source=x'))
    expect(isEmptyChoice(read('safety=not&languages=only').choice)).toBe(true)
  })

  it.each([
    ['performance=huge', 'performance'],
    ['cons=beauty', 'cons'],
    ['con=1', 'con'],
    ['language=%00', 'language'],
    ['license=%E2%80%AEMIT', 'license'],
    [`kind=${'a'.repeat(61)}`, 'kind'],
    ['languages=maybe&language=php', 'languages'],
  ])('with %s is read without it, and says so', (query, name) => {
    const { ignored } = read(`safety=lot&${query}`)
    expect(ignored).toMatchObject([{ name }])
    expect(ignored[0]?.why).toMatch(/\.$/)
  })

  it('is bounded in what it takes and in what it tells', () => {
    const many = Array.from({ length: 150 }, (_, i) => `language=l${i}`).join('&')
    const { choice, ignored } = read(many)
    expect(choice.language.values).toHaveLength(40)
    expect(ignored).toHaveLength(10)
    expect(read(Array.from({ length: 5000 }, () => 'cons=x').join('&')).ignored).toHaveLength(10)
  })

  it.each(['(MIT OR Apache-2.0)', 'Apache-2.0 | MIT', 'SSPL-1.0; commercial', 'Oracle’s NFTC', '许可证 “X”'])(
    'takes the license “%s”, which editors may write',
    (license) => {
      const query = queryOf({ ...noChoice(), license: { rule: 'only', values: [license] } })
      const { choice, ignored } = read(query)
      expect({ license: choice.license, ignored }).toEqual({
        license: { rule: 'only', values: [license] },
        ignored: [],
      })
    },
  )

  it.each(['languages=only&language=not', 'language=%20&languages=only'])(
    'with %s names no language, so that its rule says nothing',
    (query) => expect(read(query).choice.language).toEqual({ rule: 'not', values: [] }),
  )

  it('never breaks, and what it is read as writes itself', () => {
    const name = fc.oneof(
      fc.constantFrom(
        'performance',
        'learning-curve',
        'cons',
        'con',
        'language',
        'languages',
        'kind',
        'license',
      ),
      fc.string(),
    )
    const value = fc.oneof(fc.constantFrom('lot', 'some', 'not', 'only', 'safety', 'php', CON), fc.string())
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), (entries) => {
        const { choice } = readChoice(entries)
        expect(readChoice(entriesOf(queryOf(choice)))).toEqual({ choice, ignored: [] })
      }),
    )
  })
})

describe('a moment', () => {
  it('is the end of a day or an instant to the second', () => {
    expect(readMoment('2026-11-24')?.before.toISOString()).toBe('2026-11-25T00:00:00.000Z')
    expect(readMoment('2026-11-25T12:34:56Z')?.before.toISOString()).toBe('2026-11-25T12:34:56.000Z')
  })

  it.each([
    '',
    'yesterday',
    '2026-02-30',
    '2026-02-30T10:00:00Z',
    '2026-11-25T25:00:00Z',
    '2026-11-25T12:34Z',
    '0000-01-01',
  ])('is not “%s”', (text) => expect(readMoment(text)).toBeNull())

  it('that is settled is half a minute ago', () => {
    const { text, before } = settledMoment(new Date('2026-11-25T12:35:26.900Z'))
    expect(text).toBe('2026-11-25T12:34:56Z')
    expect(readMoment(text)?.before).toEqual(before)
  })
})

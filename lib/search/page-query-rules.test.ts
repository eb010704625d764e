import { expect, it } from 'vitest'
import { readPageQuery, searchAddress } from './page-query-rules'

it('reads what an address asks for, and takes anything else for the usual', () => {
  expect(readPageQuery({ q: ' djan ', type: 'point', limit: '100' })).toEqual({
    q: 'djan',
    type: 'point',
    limit: 100,
    problem: null,
  })
  expect(readPageQuery({ q: ['a', 'b'], type: 'member', limit: '7' })).toEqual({
    q: 'a',
    type: undefined,
    limit: 20,
    problem: null,
  })
  expect(readPageQuery({}).q).toBe('')
})

it('says what cannot be searched for', () => {
  expect(readPageQuery({ q: 'x'.repeat(201) }).problem).toContain('200 characters')
  expect(readPageQuery({ q: 'a\0b' }).problem).toContain('no text')
  expect(readPageQuery({ q: 'a\ud800' }).problem).toContain('no text')
})

it('makes addresses that name only what is unusual', () => {
  expect(searchAddress('c#')).toBe('/search?q=c%23')
  expect(searchAddress('a b', { type: 'comment', limit: 100 })).toBe('/search?q=a+b&type=comment&limit=100')
  expect(searchAddress('a', { limit: 20 })).toBe('/search?q=a')
})

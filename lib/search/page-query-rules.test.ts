import { expect, it } from 'vitest'
import { pagesOf, readPageQuery, searchAddress } from './page-query-rules'

it('reads what an address asks for, and takes anything else for the usual', () => {
  expect(readPageQuery({ q: ' djan ', type: 'point', page: '3' })).toEqual({
    q: 'djan',
    type: 'point',
    page: 3,
    problem: null,
  })
  expect(readPageQuery({ q: ['a', 'b'], type: 'member', page: '-7' })).toEqual({
    q: 'a',
    type: undefined,
    page: 1,
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
  expect(searchAddress('a b', { type: 'comment', page: 2 })).toBe('/search?q=a+b&type=comment&page=2')
  expect(searchAddress('a', { page: 1 })).toBe('/search?q=a')
})

it('puts twenty results on a page, and the first hundred on five', () => {
  expect([0, 1, 20, 21, 100, 300].map(pagesOf)).toEqual([0, 1, 1, 2, 5, 5])
})

import { describe, expect, it } from 'vitest'
import { checkHistory } from './check-history'
import { lateness } from './lateness'
import type { Read, Write } from './log'

const BOUND = 100
const vote = (process: number, begin: number, end: number | null): Write => ({
  process,
  begin,
  end,
  counts: ['agree'],
})
const said = (process: number, begin: number, end: number | null, shows: string | null): Write => ({
  process,
  begin,
  end,
  state: { name: 'comment', shows },
})
const read = (process: number, begin: number, shown: Partial<Read> = {}): Read => ({
  process,
  begin,
  end: begin + 5,
  address: '/',
  counts: {},
  states: {},
  ...shown,
})
const agree = (process: number, begin: number, number: number, address = '/') =>
  read(process, begin, { counts: { agree: number }, address })
const comment = (process: number, begin: number, shows: string | null) =>
  read(process, begin, { states: { comment: shows } })
const check = (writes: Write[], reads: Read[]) => checkHistory({ writes, reads }, BOUND)

describe('a history that keeps the promise', () => {
  it.each([
    ['the writing process shows a write at once', [vote(0, 0, 10)], [agree(0, 11, 1)]],
    ['another process may take as long as the bound', [vote(0, 0, 10)], [agree(1, 100, 0), agree(1, 111, 1)]],
    ['what is not acknowledged yet may be seen', [vote(0, 0, 50)], [agree(1, 20, 1)]],
    ['what is not acknowledged yet may be unseen', [vote(0, 0, 50)], [agree(0, 20, 0)]],
    ['an unknown outcome may have been done', [vote(0, 0, null)], [agree(1, 900, 1), agree(0, 950, 1)]],
    ['an unknown outcome may not have been done', [vote(0, 0, null)], [agree(0, 900, 0), agree(1, 950, 0)]],
    ['an unknown outcome may be done late', [vote(0, 0, null)], [agree(0, 900, 0), agree(0, 950, 1)]],
    [
      'two addresses may differ for as long as the bound',
      [vote(1, 0, 50)],
      [agree(0, 20, 1, '/a'), agree(0, 60, 0)],
    ],
    [
      'a text comes, changes and goes',
      [said(0, 0, 10, 'one'), said(0, 20, 30, 'two'), said(0, 40, 50, null)],
      [
        comment(0, 11, 'one'),
        comment(1, 60, 'one'),
        comment(1, 125, 'two'),
        comment(0, 55, null),
        comment(1, 200, null),
      ],
    ],
  ])('%s', (_, writes, reads) => {
    expect(check(writes, reads)).toEqual([])
  })
})

describe('a planted defect is found', () => {
  it.each([
    ['the writing process does not show its write', [vote(0, 0, 10)], [agree(0, 11, 0)]],
    ['another process does not show it after the bound', [vote(0, 0, 10)], [agree(1, 111, 0)]],
    ['one of two that were acknowledged is lost', [vote(0, 0, 10), vote(1, 0, 10)], [agree(0, 500, 1)]],
    ['something is counted that nobody sent', [vote(0, 0, 10)], [agree(0, 20, 2)]],
    ['something is seen before it was sent', [vote(0, 100, 110)], [agree(0, 20, 1)]],
    ['an unknown outcome counts twice', [vote(0, 0, null)], [agree(0, 20, 2)]],
    ['one address goes back', [vote(1, 0, 50)], [agree(0, 20, 1), agree(0, 30, 0)]],
    [
      'another address goes back after the bound',
      [vote(1, 0, null)],
      [agree(0, 20, 1, '/a'), agree(0, 126, 0)],
    ],
    ['another process goes back after the bound', [vote(1, 0, null)], [agree(0, 20, 1), agree(2, 126, 0)]],
    ['what was posted is not there', [said(0, 0, 10, 'one')], [comment(0, 11, null)]],
    [
      'what was changed reads as before',
      [said(0, 0, 10, 'one'), said(0, 20, 30, 'two')],
      [comment(0, 31, 'one')],
    ],
    [
      'what was deleted is still there',
      [said(0, 0, 10, 'one'), said(0, 20, 30, null)],
      [comment(0, 31, 'one')],
    ],
    ['a text is shown that nobody wrote', [said(0, 0, 10, 'one')], [comment(0, 31, 'two')]],
    [
      'what was seen deleted comes back',
      [said(0, 0, 10, 'one'), said(0, 20, null, null)],
      [comment(1, 200, null), comment(1, 400, 'one')],
    ],
  ])('%s', (_, writes, reads) => {
    expect(check(writes, reads)).toHaveLength(1)
  })
})

it('lateness is counted from the first acknowledgement that an answer does not show', () => {
  const writes = [vote(0, 0, 10), vote(0, 20, 30), said(0, 0, 10, 'one'), said(0, 40, 50, 'two')]
  const reads = [
    agree(1, 40, 0),
    agree(1, 45, 1),
    agree(1, 90, 2),
    comment(1, 60, 'one'),
    comment(1, 70, 'two'),
  ]
  expect(lateness({ writes, reads })).toEqual([10, 15, 30])
})

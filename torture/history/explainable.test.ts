import { describe, expect, test } from 'vitest'
import { explainable, type Operation, Places } from './explainable'
import type { Outcome } from './outcome'

const wrote = (value: number, begin: number, end: number, outcome: Outcome = 'ok'): Operation<number> => ({
  ...{ value, begin, end, outcome },
})
const possible = (...operations: Operation<number>[]) => [...explainable(operations, 0)].sort()

describe('what a place may hold', () => {
  test.each([
    ['what was there, when nothing was done', [], [0]],
    ['what was done last', [wrote(1, 0, 1), wrote(2, 2, 3)], [2]],
    ['either of two at once', [wrote(1, 0, 5), wrote(2, 2, 3)], [1, 2]],
    ['nothing that failed', [wrote(1, 0, 1), wrote(2, 2, 3, 'failed')], [1]],
    ['what nobody knows of, or what was before it', [wrote(1, 0, 1), wrote(2, 2, 3, 'unknown')], [1, 2]],
    ['what nobody knows of, done late', [wrote(1, 0, 1, 'unknown'), wrote(2, 2, 3)], [1, 2]],
    ['what was there, when it may not have been done', [wrote(1, 0, 1, 'unknown')], [0, 1]],
  ])('%s', (_, operations, values) => {
    expect(possible(...operations)).toEqual(values)
  })
})

test('a lost write is found, and one that nobody sent', () => {
  const places = new Places(0)
  places.note('a', wrote(1, 0, 1))
  places.note('b', wrote(1, 0, 1))
  expect(
    places.unexplained(
      new Map([
        ['a', 1],
        ['b', -1],
      ]),
    ),
  ).toEqual(['b holds -1, possible is 1'])
  expect(places.unexplained(new Map([['a', 1]]))).toEqual(['b holds 0, possible is 1'])
})

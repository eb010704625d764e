import { expect, test } from 'vitest'
import { isUnconfirmed, unconfirmedWords } from './unconfirmed'

test.each([
  [0, true],
  [500, true],
  [503, true],
  [403, false],
  [429, false],
])('after status %i nobody knows whether it is stored: %s', (status, expected) => {
  expect(isUnconfirmed({ status, title: '' })).toBe(expected)
})

test('what is said agrees with what is stored', () => {
  expect(unconfirmedWords(1, 1)).toContain('is counted')
  expect(unconfirmedWords(0, 0)).toContain('is counted')
  expect(unconfirmedWords(1, 0)).toContain('could not be confirmed')
  expect(unconfirmedWords(1, null)).toContain('could not be reached')
})

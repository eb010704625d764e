import { expect, it } from 'vitest'
import { kendallTau } from './kendall-tau'

it.each([
  ['the same order', [1, 2, 3, 4], [10, 20, 30, 40], 1],
  ['the reverse', [1, 2, 3, 4], [4, 3, 2, 1], -1],
  ['one neighbour swapped', [1, 2, 3, 4], [1, 3, 2, 4], 4 / 6],
  ['the last put first', [1, 2, 3, 4, 5], [2, 3, 4, 5, 1], (6 - 4) / 10],
  ['all tied', [1, 2, 3], [7, 7, 7], 0],
  ['one pair tied', [1, 2, 3], [1, 1, 2], 2 / 3],
])('τ of %s', (_, a, b, tau) => {
  expect(kendallTau(a, b)).toBeCloseTo(tau, 12)
  expect(kendallTau(b, a)).toBeCloseTo(tau, 12)
})

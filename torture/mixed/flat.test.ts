import { expect, test } from 'vitest'
import { growth, median } from './flat'

test('a median', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5])
})

test('what rises only while it warms up is flat, what rises on and on is not', () => {
  const warming = Array.from({ length: 100 }, (_, n) => Math.min(n, 25) + 100)
  expect(growth(warming)).toBe(1)
  expect(growth(Array.from({ length: 100 }, (_, n) => n + 100))).toBeCloseTo(200 / 162.5, 1)
  expect(growth([1, 2, 3])).toBeNaN()
})

test('a peak for a moment is no growth', () => {
  expect(growth(Array.from({ length: 100 }, (_, n) => (n === 90 ? 900 : 100)))).toBe(1)
})

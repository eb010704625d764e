import { expect, it, vi } from 'vitest'
import { remembered } from './remembered'

it('computes once for each name, and forgets what was not asked for', () => {
  const compute = vi.fn((a: number, b: number) => a * b)
  const product = remembered(3, (a: number, b: number) => `${a} ${b}`, compute)
  expect([product(2, 3), product(2, 3), product(3, 2)]).toEqual([6, 6, 6])
  expect(compute).toHaveBeenCalledTimes(2)
  for (let n = 10; n < 13; n++) product(n, 1)
  product(2, 3)
  expect(compute).toHaveBeenCalledTimes(5)
  for (let n = 20; n < 30; n++) product(n, 1)
  product(2, 3)
  expect(compute).toHaveBeenCalledTimes(16)
})

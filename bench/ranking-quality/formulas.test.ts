import { expect, it } from 'vitest'
import { FORMULAS, type Seen, wilsonLowerBound } from './formulas'

const nothing: Seen = {
  favourable: 0,
  unfavourable: 0,
  weightMicro: 0,
  favourableMicro: 0,
  editorialPosition: 1,
  positions: 7,
}
const value = (key: string, seen: Partial<Seen>) =>
  FORMULAS.find((formula) => formula.key === key)?.value({ ...nothing, ...seen })

it('Backboard’s formula comes first and is the site’s', () => {
  expect(FORMULAS[0]?.key).toBe('backboard')
  expect(value('backboard', {})).toBe(65)
  const rust = { editorialPosition: 6, weightMicro: 50_000_000, favourableMicro: 43_333_330 }
  expect(value('backboard', rust)).toBeCloseTo(78.8889, 4)
})

it.each([
  [0, 0, 0],
  [1, 0, 0.206549],
  [10, 0, 0.722467],
  [5, 5, 0.236593],
  [0, 10, 0],
])('Wilson’s lower bound of %i for and %i against is %f', (favourable, unfavourable, bound) => {
  expect(wilsonLowerBound(favourable, unfavourable)).toBeCloseTo(bound, 6)
})

it.each([
  ['editors', { editorialPosition: 3 }, -3],
  ['net', { favourable: 7, unfavourable: 9 }, -2],
  ['average', { favourable: 3, unfavourable: 1 }, 0.75],
  ['average', {}, 0.5],
  ['laplace', { favourable: 3, unfavourable: 1 }, 4 / 6],
  ['constant', { favourable: 30, unfavourable: 0 }, 45 / 60],
  ['uncapped', { favourable: 30, unfavourable: 0 }, (30 * 0.65 + 30) / 60],
])('%s judges %o as %f', (key, seen, expected) => {
  expect(value(key, seen)).toBeCloseTo(expected, 12)
})

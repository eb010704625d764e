import { expect, it } from 'vitest'
import { excerpt } from './excerpt'

it('ends between words, or anywhere in a text without spaces, and never within a character', () => {
  const long = excerpt('seven, '.repeat(60), 240)
  expect(long).toMatch(/seven…$/)
  expect(long.length).toBeLessThanOrEqual(240)
  expect([...excerpt('😀'.repeat(500), 240)]).toHaveLength(240)
  expect(excerpt('exact', 5)).toBe('exact')
  expect(excerpt('two\n lines ', 20)).toBe('two lines')
})

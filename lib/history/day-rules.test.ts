import { expect, it } from 'vitest'
import { dayAfter, daysBetween, endOf, isDay } from './day-rules'

it.each(['2026-11-01', '2024-02-29', '2026-12-31', '0001-01-01'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true)
})

it.each([
  '',
  '2026-2-3',
  '2026-02-30',
  '2025-02-29',
  '2026-13-01',
  '0000-01-01',
  '2026-11-01T00:00:00Z',
  '+12026-11-01',
  'today',
])('“%s” is none', (text) => {
  expect(isDay(text)).toBe(false)
})

it('a day ends where the next one begins, over months and leap days', () => {
  expect(endOf('2024-02-28').toISOString()).toBe('2024-02-29T00:00:00.000Z')
  expect(dayAfter('2026-12-31')).toBe('2027-01-01')
  expect([...daysBetween('2024-02-28', '2024-03-01')]).toEqual(['2024-02-28', '2024-02-29', '2024-03-01'])
  expect([...daysBetween('2024-03-02', '2024-03-01')]).toEqual([])
})

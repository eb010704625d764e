import { expect, it } from 'vitest'
import { chooseKept } from './keep-rules'

const at = (text: string) => new Date(`${text}T02:23:00Z`)
const daysBack = (count: number, from = at('2026-11-28')) =>
  Array.from({ length: count }, (_, n) => new Date(from.getTime() - n * 86_400_000))
const kept = (times: Date[], keep = { daily: 7, weekly: 4, monthly: 6 }) =>
  [...chooseKept(times, keep)].map((time) => time.toISOString().slice(0, 10)).sort()

it('keeps one of each of the last 7 days, 4 weeks and 6 months of a year of days', () => {
  expect(kept(daysBack(365))).toEqual([
    ...['2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31'],
    // 28 November 2026 is a Saturday: the weeks before ended on Sundays.
    ...['2026-11-08', '2026-11-15', '2026-11-22'],
    ...['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'],
  ])
})

it('keeps the newest of a day, and all of the newest 24 hours whatever is wanted', () => {
  const early = new Date('2026-11-27T01:00:00Z')
  const [late, later, last] = [23, 24, 26].map((hours) => new Date(early.getTime() + hours * 3_600_000))
  const all = [early, late, later, last] as Date[]
  expect([...chooseKept(all, { daily: 0, weekly: 0, monthly: 0 })]).toEqual([last, later, late])
  const old = [new Date('2026-11-20T01:00:00Z'), new Date('2026-11-20T09:00:00Z')]
  expect([...chooseKept([...old, ...all], { daily: 3, weekly: 0, monthly: 0 })]).toEqual([
    last,
    later,
    late,
    early,
    old[1],
  ])
})

it('counts days that have a backup: one that stood still loses nothing', () => {
  const old = daysBack(3, at('2026-03-14'))
  expect(kept([at('2026-11-28'), ...old], { daily: 4, weekly: 0, monthly: 0 })).toHaveLength(4)
})

it('keeps nothing of nothing', () => {
  expect(chooseKept([], { daily: 7, weekly: 4, monthly: 6 }).size).toBe(0)
})

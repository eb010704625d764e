import { expect, it } from 'vitest'
import { findSameHour } from './same-hour-rules'

const MINUTE = 60_000
const NOON = Date.UTC(2026, 5, 15, 12)
const voters = (minutes: number[]) =>
  minutes.map((minute) => ({ memberId: `m${minute}`, madeAt: NOON + minute * MINUTE }))

/** @param usual voters' accounts made in an hour at any time of day, `elsewhere` those of who votes on the rest of the site */
const groups = (minutes: number[], usual = 0, elsewhere = 0, elsewhereMadeAt: number[] = []) =>
  findSameHour([
    {
      technologyId: 'rust',
      votersByHour: Array.from({ length: 24 }, () => usual * 28 + minutes.length / 5),
      elsewhereByHour: Array.from({ length: 24 }, () => elsewhere * 28),
      days: 28,
      voters: voters(minutes),
      elsewhereMadeAt,
    },
  ]).map(({ ballots }) => ballots.map(({ memberId }) => memberId))

it('five voters whose accounts were made within an hour are flagged, whatever the clock says', () => {
  expect(groups([50, 55, 65, 80, 105])).toEqual([['m50', 'm55', 'm65', 'm80', 'm105']])
  expect(groups([50, 55, 65, 80])).toEqual([])
  expect(groups([0, 30, 65, 100, 135])).toEqual([])
})

it('every such hour makes a flag of its own', () => {
  expect(groups([1, 2, 3, 4, 5, 600, 601, 602, 603, 604, 605])).toHaveLength(2)
})

it('where many accounts are made, more of them are needed', () => {
  const many = Array.from({ length: 10 }, (_, i) => i)
  expect(groups(many, 1)).toHaveLength(1)
  expect(groups(many, 2)).toHaveLength(0)
})

it('where new accounts vote on the rest of the site too, as after an article, more of them are needed', () => {
  const many = Array.from({ length: 12 }, (_, i) => i)
  const crowd = Array.from({ length: 20 }, (_, i) => NOON + i * MINUTE)
  expect(groups(many, 1, 2)).toHaveLength(1)
  expect(groups(many, 1, 2, crowd)).toHaveLength(0)
  expect(groups([...many, ...many.map((i) => 12 + i), ...many.map((i) => 24 + i)], 1, 2, crowd)).toHaveLength(
    1,
  )
})

it('what is usual depends on the time of day', () => {
  const many = voters(Array.from({ length: 12 }, (_, i) => i))
  const busyAt = (from: number) => ({
    technologyId: 'rust',
    votersByHour: Array.from({ length: 24 }, (_, hour) => (hour >= from && hour < from + 6 ? 28 * 3 : 0)),
    elsewhereByHour: Array.from({ length: 24 }, () => 0),
    days: 28,
    voters: many,
    elsewhereMadeAt: [],
  })
  expect(findSameHour([busyAt(0)])).toHaveLength(1)
  expect(findSameHour([busyAt(9)])).toHaveLength(0)
})

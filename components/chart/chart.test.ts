import { expect, test } from 'vitest'
import { bumpLines } from './bump-lines'
import { thinned, timeAxis } from './time-scale'

const days = (count: number) =>
  Array.from({ length: count }, (_, i) => new Date(Date.UTC(2026, 3, 1 + i)).toISOString().slice(0, 10))

test('days lie across the drawing, with a few dates named', () => {
  const axis = timeAxis(days(201))
  expect([axis.at('2026-04-01'), axis.at('2026-07-10'), axis.at('2026-10-18')]).toEqual([0, 50, 100])
  expect(axis.ticks.map(({ text }) => text)).toContain('Oct 2026')
  expect(axis.ticks.length).toBeLessThanOrEqual(3)
  expect(timeAxis(days(2)).ticks.map(({ text }) => text)).toEqual(['Apr 1', 'Apr 2'])
})

test('thinning keeps the newest and spaces the rest evenly', () => {
  expect(thinned([1, 2, 3, 4, 5, 6, 7], 3)).toEqual([1, 4, 7])
  expect(thinned([1, 2, 3, 4], 4)).toEqual([1, 2, 3, 4])
  expect(thinned(days(1000), 60).length).toBeLessThanOrEqual(60)
  expect(thinned(days(1000), 60).at(-1)).toBe(days(1000).at(-1))
})

test('a line of the bump chart begins where its technology does and says how it moved', () => {
  const lines = bumpLines({
    days: days(3),
    technologies: [
      { slug: 'a', name: 'A', ranks: [1, 1, 2] },
      { slug: 'b', name: 'B', ranks: [2, 2, 1] },
      { slug: 'c', name: 'C', ranks: [null, 3, 3] },
      { slug: 'gone', name: 'Gone', ranks: [3, null, null] },
    ],
  })
  expect(lines.map(({ slug, last, moved }) => [slug, last, moved])).toEqual([
    ['b', 1, 1],
    ['a', 2, -1],
    ['c', 3, 0],
    ['gone', null, 0],
  ])
  expect(lines[2]?.path.startsWith('M500')).toBe(true)
})

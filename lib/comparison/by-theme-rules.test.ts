import { expect, it } from 'vitest'
import { pointsByTheme } from './by-theme-rules'
import type { ComparedPoint } from './comparison-schema'

const point = (title: string, theme: string, votes = 0): ComparedPoint => ({
  id: title,
  side: 'PRO',
  title,
  detail: '',
  theme,
  since: null,
  until: null,
  agree: votes,
  disagree: 0,
  strength: 0,
  origin: 'EDITORIAL',
})
const titles = (technologies: { slug: string; points: ComparedPoint[] }[]) =>
  pointsByTheme(technologies).map(({ theme, technologies: cells }) => [
    theme,
    ...cells.map(({ points }) => points.map(({ title }) => title).join()),
  ])

it('themes that recur come first, then those with more votes, then by name; every technology has its cell', () => {
  expect(
    titles([
      { slug: 'a', points: [point('a1', 'tooling', 9), point('a2', 'safety'), point('a3', 'community')] },
      { slug: 'b', points: [point('b1', 'safety'), point('b2', 'safety'), point('b3', 'ecosystem')] },
    ]),
  ).toEqual([
    ['safety', 'a2', 'b1,b2'],
    ['tooling', 'a1', ''],
    ['community', 'a3', ''],
    ['ecosystem', '', 'b3'],
  ])
  expect(titles([{ slug: 'a', points: [] }])).toEqual([])
})

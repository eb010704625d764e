import { expect, it } from 'vitest'
import { compareRankings } from './without-ballots-rules'

const none = { weightMicro: 0, favourableMicro: 0 }
const some = { weightMicro: 30_000_000, favourableMicro: 30_000_000 }
const technologies = [
  { slug: 'django', name: 'Django', editorialPosition: 1, weightMicro: 0, favourableMicro: 0 },
  { slug: 'rust', name: 'Rust', editorialPosition: 2, ...some },
]
const placesOf = (rows: ReturnType<typeof compareRankings>) =>
  rows.map((row) => [row.slug, row.with.rank, row.without.rank])

it('shows the places with and without the ballots that count', () => {
  const rows = compareRankings(technologies, [{ slug: 'rust', counted: some, aside: none }])
  expect(placesOf(rows)).toEqual([
    ['rust', 1, 2],
    ['django', 2, 1],
  ])
  expect(rows[0]?.without.score).toBe(35)
})

it('shows the same once they are set aside', () => {
  const before = compareRankings(technologies, [{ slug: 'rust', counted: some, aside: none }])
  const after = technologies.map((one) => ({ ...one, ...none }))
  expect(compareRankings(after, [{ slug: 'rust', counted: none, aside: some }])).toEqual(before)
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rankTechnologies } from '@/lib/ranking/rank-technologies'
import { tags } from '@/lib/tags'
import { type RankedRow, RankingInMemory } from './ranking-in-memory'

const rowsOf = (count: number): RankedRow[] =>
  Array.from({ length: count }, (_, i) => ({
    slug: `technology-${i}`,
    editorialPosition: i < 7 ? i + 1 : null,
    weightMicro: (count - i) * 3_000_000,
    favourableMicro: (count - i) * (i % 3) * 1_000_000,
    version: 0,
  }))
const placesOf = (rows: RankedRow[]) =>
  new Map(
    rankTechnologies(rows).map(({ slug, rank, bestRank, worstRank }) => [slug, [rank, bestRank, worstRank]]),
  )

it('tells exactly whose place moved, vote after vote, as the whole ranking made anew would', async () => {
  const changes = fc.array(fc.record({ at: fc.nat(39), weight: fc.nat(9), favourable: fc.nat(9) }), {
    maxLength: 30,
  })
  await fc.assert(
    fc.asyncProperty(changes, async (list) => {
      const rows = rowsOf(40)
      const ranking = new RankingInMemory()
      await ranking.load(async () => [...rows])
      for (const { at, weight, favourable } of list) {
        const before = placesOf(rows)
        const known = rows[at] as RankedRow
        const changed = {
          ...known,
          version: known.version + 1,
          weightMicro: known.weightMicro + weight * 1_000_000,
          favourableMicro: known.favourableMicro + Math.min(weight, favourable) * 1_000_000,
        }
        rows[at] = changed
        const { editorialPosition, ...sums } = changed
        const told = new Set(ranking.apply([sums]))
        const after = placesOf(rows)
        const moved = [...after.keys()].filter((slug) => String(after.get(slug)) !== String(before.get(slug)))
        const expected = new Set([known.slug, ...moved].map(tags.standing))
        expect(new Set([...told].filter((tag) => tag.startsWith('standing:')))).toEqual(expected)
        expect(told.has(tags.order)).toBe(
          moved.some((slug) => after.get(slug)?.[0] !== before.get(slug)?.[0]),
        )
      }
    }),
  )
})

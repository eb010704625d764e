import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ExpiryClock } from '@/lib/page-store/expiry-clock'
import { rankTechnologies } from '@/lib/ranking/rank-technologies'
import { Changes } from './changes'
import type { Notice } from './notice'
import { type RankedRow, RankingInMemory } from './ranking-in-memory'

const SLUGS = ['a', 'b', 'c', 'd', 'e', 'f']
type Write = { at: number; favourable: number; unfavourable: number }

const places = (rows: RankedRow[]) =>
  new Map(
    rankTechnologies(rows).map(({ slug, rank, bestRank, worstRank }) => [
      slug,
      JSON.stringify([rank, bestRank, worstRank, rows.find((row) => row.slug === slug)?.version]),
    ]),
  )

/** The list after each write, in the order of their commits, and the notices of the writes. */
function replay(writes: Write[]) {
  let rows: RankedRow[] = SLUGS.map((slug, i) => ({
    slug,
    editorialPosition: i + 1,
    weightMicro: 0,
    favourableMicro: 0,
    version: 0,
  }))
  const states = [rows]
  const notices = writes.map(({ at, favourable, unfavourable }, i): Notice => {
    rows = rows.map((row, place) =>
      place === at
        ? {
            ...row,
            weightMicro: row.weightMicro + 1e6 * (favourable + unfavourable),
            favourableMicro: row.favourableMicro + 1e6 * favourable,
            version: row.version + 1,
          }
        : row,
    )
    states.push(rows)
    const { editorialPosition, ...sums } = rows[at] as RankedRow
    return { id: String(i), sums: [sums], tags: [] }
  })
  return { states, notices }
}

const write = fc.record({ at: fc.nat(SLUGS.length - 1), favourable: fc.nat(40), unfavourable: fc.nat(40) })

it('in whatever order notices come, what is kept shows what is so, and nothing that always was so expires', async () => {
  const history = fc
    .array(write, { minLength: 1, maxLength: 8 })
    .chain((writes) =>
      fc.tuple(
        fc.constant(writes),
        fc.shuffledSubarray([...writes.keys()], { minLength: writes.length }),
        fc.array(fc.nat(writes.length), { minLength: writes.length, maxLength: writes.length }),
      ),
    )
  await fc.assert(
    fc.asyncProperty(history, async ([writes, order, seen]) => {
      const { states, notices } = replay(writes)
      const clock = new ExpiryClock()
      const ranking = new RankingInMemory()
      await ranking.load(async () => states[0] as RankedRow[])
      const changes = new Changes({ clock, ranking, reload: () => expect.unreachable() })
      const pages: { slug: string; shows: string; tags: Set<string>; since: number }[] = []
      const told = new Set<number>()
      for (const [step, nth] of order.entries()) {
        // A page shows at least what this process has heard, as that was committed before; it may show more.
        const heard = told.size > 0 ? Math.max(...told) + 1 : 0
        const shown = states[Math.max(heard, seen[step] as number)] as RankedRow[]
        for (const [slug, shows] of places(shown))
          pages.push({ slug, shows, tags: new Set([`standing:${slug}`]), since: clock.now })
        changes.apply(notices[nth] as Notice)
        told.add(nth)
      }
      const ever = states.map(places)
      for (const { slug, shows, ...page } of pages) {
        if (clock.isFresh(page)) expect(shows).toBe(ever.at(-1)?.get(slug))
        else expect(new Set(ever.map((place) => place.get(slug))).size).toBeGreaterThan(1)
      }
    }),
    { numRuns: 150 },
  )
})

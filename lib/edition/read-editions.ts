import { db } from '@/lib/db'
import { keptValue } from '@/lib/page-store/kept-values'
import { tags } from '@/lib/tags'
import type { Edition } from './edition-schema'

type EditionRow = Pick<Edition, 'year' | 'title' | 'kind' | 'hash' | 'formula'> & { closedAt: Date | null }
type EntryRow = Omit<Edition['items'][number], 'change' | 'weightMicro' | 'favourableMicro'> & {
  year: number
  technologyId: string
  weightMicro: bigint | null
  favourableMicro: bigint | null
}
/** An edition with the ids of its technologies: names and slugs may have changed since. */
export type EditionWithIds = Omit<Edition, 'items'> & {
  items: (Edition['items'][number] & { technologyId: string })[]
}

/** Every edition, newest first, to be left as it is. Whoever shows it notes the tag. */
export const readEditions = (): Promise<EditionWithIds[]> => keptValue('editions', [tags.editions], read)

async function read(): Promise<EditionWithIds[]> {
  const [editions, entries] = await Promise.all([
    db.$queryRaw<EditionRow[]>`
      select year, title, kind::text as kind, closed_at as "closedAt", hash, formula_version as formula
      from edition order by year desc`,
    db.$queryRaw<EntryRow[]>`
      select e.edition_year as year, e.position, e.technology_id::text as "technologyId",
        coalesce(e.slug, t.slug) as slug, coalesce(e.name, t.name) as name, e.score,
        e.editorial_position as "editorialPosition", e.weight_micro as "weightMicro",
        e.favourable_micro as "favourableMicro"
      from edition_entry e join technology t on t.id = e.technology_id order by e.position`,
  ])
  return editions.map((edition, i) => {
    const earlier = editions[i + 1]?.year
    const items = entries.filter(({ year }) => year === edition.year)
    const before = entries.filter(({ year }) => year === earlier)
    const places = new Map(before.map(({ technologyId, position }) => [technologyId, position]))
    const here = new Set(items.map(({ technologyId }) => technologyId))
    return {
      ...edition,
      closedAt: edition.closedAt?.toISOString() ?? null,
      items: items.map(({ year, weightMicro, favourableMicro, ...item }) => ({
        ...item,
        weightMicro: weightMicro === null ? null : Number(weightMicro),
        favourableMicro: favourableMicro === null ? null : Number(favourableMicro),
        change:
          earlier === undefined ? null : { edition: earlier, from: places.get(item.technologyId) ?? null },
      })),
      departures: before
        .filter(({ technologyId }) => !here.has(technologyId))
        .map(({ slug, name, position }) => ({ slug, name, from: position })),
    }
  })
}

/** Without the ids, which the API does not show. */
export const toEdition = ({ items, ...edition }: EditionWithIds): Edition => ({
  ...edition,
  items: items.map(({ technologyId, ...item }) => item),
})

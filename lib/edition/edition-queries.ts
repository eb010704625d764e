import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'
import { readRankedTechnologies } from '@/lib/technology/ranked-technologies'
import type { Edition } from './edition-schema'
import { readEditions, toEdition } from './read-editions'

export type { Edition } from './edition-schema'

type Place = { slug: string; name: string }
/** How the community ranking of now differs from the newest edition; `rank` is of now, `from` of then. */
export type ChangesSinceEdition = {
  edition: Pick<Edition, 'year' | 'title' | 'kind'>
  /** Farthest first. */
  risers: (Place & { rank: number; from: number })[]
  fallers: (Place & { rank: number; from: number })[]
  entries: (Place & { rank: number })[]
  departures: (Place & { from: number })[]
  unmoved: number
}

/** Every closed list, newest first, each place with its change from the edition before. */
export const listEditions = (): Promise<Edition[]> =>
  publicRead([tags.editions], async () => (await readEditions()).map(toEdition))

/** One year's closed list; null where there is none. */
export const getEdition = (year: number): Promise<Edition | null> =>
  publicRead([tags.editions], async () => {
    const edition = (await readEditions()).find((each) => each.year === year)
    return edition ? toEdition(edition) : null
  })

/** “How has this list changed since last year?”; null while there is no edition. */
export const getChangesSinceLastEdition = (): Promise<ChangesSinceEdition | null> =>
  publicRead([tags.ranking, tags.editions], async () => {
    const [[newest], ranked] = await Promise.all([readEditions(), readRankedTechnologies()])
    if (!newest) return null
    const from = new Map(newest.items.map(({ technologyId, position }) => [technologyId, position]))
    const now = ranked.map(({ id, slug, name, rank }) => ({ slug, name, rank, from: from.get(id) ?? null }))
    const still = now.filter((place): place is typeof place & { from: number } => place.from !== null)
    const listed = new Set(ranked.map(({ id }) => id))
    return {
      edition: { year: newest.year, title: newest.title, kind: newest.kind },
      risers: still.filter((p) => p.rank < p.from).sort((a, b) => b.from - b.rank - (a.from - a.rank)),
      fallers: still.filter((p) => p.rank > p.from).sort((a, b) => b.rank - b.from - (a.rank - a.from)),
      entries: now.filter(({ from }) => from === null).map(({ slug, name, rank }) => ({ slug, name, rank })),
      departures: newest.items
        .filter(({ technologyId }) => !listed.has(technologyId))
        .map(({ slug, name, position }) => ({ slug, name, from: position })),
      unmoved: still.filter((p) => p.rank === p.from).length,
    }
  })

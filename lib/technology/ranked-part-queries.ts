import { db } from '@/lib/db'
import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'
import { type RankedRow, readRankedTechnologies, toRanked } from './ranked-technologies'
import { readStrongestPoints, type StrongestPoints } from './strongest-points'
import type { Ranked } from './technology-schema'

export type Place = Pick<Ranked, 'slug' | 'name' | 'kind' | 'language' | 'rank'>
export type ListedTechnology = Ranked & { summary: string } & StrongestPoints
export type RankedFilter = { kind?: string; language?: string }

/**
 * Of an answer that shows some of the ranked list. Others come in among them, or change their order, only where the rank
 * of one of them moves; who is on the list at all changes with everything.
 */
export const partTags = (shown: { slug: string }[]) => [
  tags.editions,
  ...shown.flatMap(({ slug }) => [tags.technology(slug), tags.standing(slug)]),
]

/** The kind and the language of every listed technology; they change with everything. */
export const listKindsAndLanguages = (): Promise<{ kind: string; language: string }[]> =>
  publicRead([], () =>
    db.technology.findMany({ where: { state: 'LISTED' }, select: { kind: true, language: true } }),
  )

/** Who stands where, without scores, best first. Names and the list itself change with everything. */
export const listPlaces = (): Promise<Place[]> =>
  publicRead([tags.order], async () =>
    (await readRankedTechnologies()).map(({ slug, name, kind, language, rank }) => ({
      ...{ slug, name, kind, language, rank },
    })),
  )

/** The ranked list as a page shows a part of it, with the overall ranks. */
export const listRankedPart = (filter: RankedFilter): Promise<ListedTechnology[]> =>
  publicRead(partTags, async () => {
    const [rows, strongest] = await Promise.all([readRankedTechnologies(), readStrongestPoints()])
    return rows.filter(fits(filter)).map((row) => toListed(row, strongest))
  })

/** The first so many of a part of the list, and how many it has in all. */
export const getRankedHead = (
  filter: RankedFilter,
  most: number,
): Promise<{ technologies: Ranked[]; total: number }> =>
  publicRead(
    ({ technologies }) => partTags(technologies),
    async () => {
      const rows = (await readRankedTechnologies()).filter(fits(filter))
      return { technologies: rows.slice(0, most).map(toRanked), total: rows.length }
    },
  )

export const toListed = (row: RankedRow, strongest: Map<string, StrongestPoints>): ListedTechnology => ({
  ...toRanked(row),
  summary: row.summary,
  ...(strongest.get(row.id) ?? { topPro: null, topCon: null }),
})

const fits =
  ({ kind, language }: RankedFilter) =>
  (row: RankedRow) =>
    (kind === undefined || row.kind === kind) && (language === undefined || row.language === language)

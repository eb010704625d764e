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

/** Rows on one page of a list; a site that has fewer technologies has one page. */
export const RANKS_ON_A_PAGE = 50

export type RankedPart = {
  page: number
  pages: number
  /** What the rows of all pages can be filtered by. */
  all: { kind: string; language: string }[]
  /** How many the filter leaves, on all pages. */
  count: number
  /** How many technologies are ranked in all, whatever the filter leaves. */
  total: number
  technologies: ListedTechnology[]
}

/** A page of the ranked list; a filter keeps the overall ranks. Pages count from 1; one beyond the last is empty. */
export const listRankedPart = (filter: RankedFilter, page: number): Promise<RankedPart> =>
  publicRead(
    ({ technologies }) => partTags(technologies),
    async () => partOf(await readRankedTechnologies(), filter, page),
  )

export async function partOf(rows: RankedRow[], filter: RankedFilter, page: number): Promise<RankedPart> {
  const fitting = rows.filter(fits(filter))
  const shown = fitting.slice((page - 1) * RANKS_ON_A_PAGE, page * RANKS_ON_A_PAGE)
  const strongest = await readStrongestPoints(shown)
  return {
    page,
    pages: Math.max(1, Math.ceil(fitting.length / RANKS_ON_A_PAGE)),
    all: rows.map(({ kind, language }) => ({ kind, language })),
    count: fitting.length,
    total: rows.length,
    technologies: shown.map((row) => toListed(row, strongest)),
  }
}

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

const toListed = (row: RankedRow, strongest: Map<string, StrongestPoints>): ListedTechnology => ({
  ...toRanked(row),
  summary: row.summary,
  ...(strongest.get(row.id) ?? { topPro: null, topCon: null }),
})

const fits =
  ({ kind, language }: RankedFilter) =>
  (row: RankedRow) =>
    (kind === undefined || row.kind === kind) && (language === undefined || row.language === language)

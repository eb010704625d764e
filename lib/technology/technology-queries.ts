import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'
import { readExperienceShares } from '@/lib/verdict/read-experience-shares'
import { type Alike, alikeOf } from './alike-rules'
import { asOf, type RankedRow, readRankedTechnologies, toRanked } from './ranked-technologies'
import { pointsInOrder, readFacts } from './read-facts'
import { readStrongestPoints, type StrongestPoints } from './strongest-points'
import { readSuggesters } from './suggesters'
import type { Ranked, Ranking, Technology } from './technology-schema'

export type { Change, Point, Ranked, Ranking } from './technology-schema'

/** The community ranking as the API tells it. */
export const getRanking = (): Promise<Ranking> =>
  publicRead([tags.ranking, tags.editions], async () => {
    const rows = await readRankedTechnologies()
    return { asOf: asOf(rows), technologies: rows.map(toRanked) }
  })

export type ListedTechnology = Ranked & { summary: string } & StrongestPoints
/** Rows on one page of a list; a site that has fewer technologies has one page. */
export const RANKS_ON_A_PAGE = 50
export type RankedList = {
  asOf: string | null
  page: number
  pages: number
  /** What the rows of all pages can be filtered by. */
  all: { kind: string; language: string }[]
  /** How many the filter leaves, on all pages. */
  count: number
  /** How many technologies are ranked in all, whatever the filter leaves. */
  total: number
  /** Ballots on all technologies. */
  voters: number
  technologies: ListedTechnology[]
}
export type RankedFilter = { kind?: string; language?: string }

/** A page of the ranked list; a filter keeps the overall ranks. Pages count from 1. */
export const listRankedForPage = (filter: RankedFilter = {}, page = 1): Promise<RankedList> =>
  publicRead([tags.ranking, tags.editions], async () => {
    const rows = await readRankedTechnologies()
    const fitting = rows.filter(matches(filter))
    const shown = fitting.slice((page - 1) * RANKS_ON_A_PAGE, page * RANKS_ON_A_PAGE)
    const strongest = await readStrongestPoints(shown.map(({ id }) => id))
    return {
      asOf: asOf(rows),
      page,
      pages: Math.max(1, Math.ceil(fitting.length / RANKS_ON_A_PAGE)),
      all: rows,
      count: fitting.length,
      total: rows.length,
      voters: rows.reduce((sum, { voters }) => sum + voters, 0),
      technologies: shown.map((row) => ({
        ...toRanked(row),
        summary: row.summary,
        ...(strongest.get(row.id) ?? { topPro: null, topCon: null }),
      })),
    }
  })

const matches =
  ({ kind, language }: RankedFilter) =>
  (row: RankedRow) =>
    (kind === undefined || row.kind === kind) && (language === undefined || row.language === language)

export type TechnologyDetail = Technology & { total: number; alike: Alike[] }

/** One technology with its place in the ranking and its points in reading order; null where there is none. */
export const getTechnology = (slug: string): Promise<TechnologyDetail | null> => {
  let suggesterTags: string[] = []
  return publicRead(
    () => [tags.technology(slug), tags.editions, tags.order, ...suggesterTags],
    async () => {
      const [rows, technology, suggesters, verdictsByExperience] = await Promise.all([
        readRankedTechnologies(),
        readFacts(slug),
        readSuggesters(slug),
        readExperienceShares(slug),
      ])
      const row = rows.find((ranked) => ranked.slug === slug)
      if (!row || !technology) return null
      suggesterTags = suggesters.tags
      const { points, state, name, kind, language, ...facts } = technology
      return {
        ...toRanked(row),
        ...facts,
        suggestedBy: suggesters.words,
        points: pointsInOrder(points, suggesters),
        verdictsByExperience,
        total: rows.length,
        alike: alikeOf(row, rows),
      }
    },
  )
}

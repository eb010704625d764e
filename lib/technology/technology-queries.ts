import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'
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
export type RankedList = {
  asOf: string | null
  /** How many technologies are ranked in all, whatever the filter leaves. */
  total: number
  /** Ballots on all technologies. */
  voters: number
  technologies: ListedTechnology[]
}
export type RankedFilter = { kind?: string; language?: string }

/** The ranked list as a page shows it; a filter keeps the overall ranks. */
export const listRankedForPage = (filter: RankedFilter = {}): Promise<RankedList> =>
  publicRead([tags.ranking, tags.editions], async () => {
    const [rows, strongest] = await Promise.all([readRankedTechnologies(), readStrongestPoints()])
    return {
      asOf: asOf(rows),
      total: rows.length,
      voters: rows.reduce((sum, { voters }) => sum + voters, 0),
      technologies: rows.filter(matches(filter)).map((row) => ({
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

export type TechnologyDetail = Technology & { total: number }

/** One technology with its place in the ranking and its points in reading order; null where there is none. */
export const getTechnology = (slug: string): Promise<TechnologyDetail | null> => {
  let suggesterTags: string[] = []
  return publicRead(
    () => [tags.technology(slug), tags.editions, ...suggesterTags],
    async () => {
      const [rows, technology, suggesters] = await Promise.all([
        readRankedTechnologies(),
        readFacts(slug),
        readSuggesters(slug),
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
        total: rows.length,
      }
    },
  )
}

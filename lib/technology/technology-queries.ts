import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'
import { readExperienceShares } from '@/lib/verdict/read-experience-shares'
import { type Alike, alikeOf } from './alike-rules'
import { partOf, type RankedPart } from './ranked-part-queries'
import { asOf, readRankedTechnologies, toRanked } from './ranked-technologies'
import { pointsInOrder, readFacts } from './read-facts'
import { readSuggesters } from './suggesters'
import type { Ranking, Technology } from './technology-schema'

export type { Change, Point, Ranked, Ranking } from './technology-schema'

/** The community ranking as the API tells it. */
export const getRanking = (): Promise<Ranking> =>
  publicRead([tags.ranking, tags.editions], async () => {
    const rows = await readRankedTechnologies()
    return { asOf: asOf(rows), technologies: rows.map(toRanked) }
  })

export type RankedList = RankedPart & {
  asOf: string | null
  /** Ballots on all technologies. */
  voters: number
}

/** The beginning of the ranked list, with what only the page of it says. */
export const listRankedForPage = (): Promise<RankedList> =>
  publicRead([tags.ranking, tags.editions], async () => {
    const rows = await readRankedTechnologies()
    const voters = rows.reduce((sum, { voters }) => sum + voters, 0)
    return { ...(await partOf(rows, {}, 1)), asOf: asOf(rows), voters }
  })

export type TechnologyDetail = Technology & { total: number; alike: Alike[] }

/** One technology with its place in the ranking and its points in reading order; null where there is none. */
export const getTechnology = (slug: string): Promise<TechnologyDetail | null> => {
  let shownTags: string[] = []
  return publicRead(
    () => [tags.technology(slug), tags.standing(slug), tags.editions, ...shownTags],
    async () => {
      const [rows, technology, suggesters, verdictsByExperience] = await Promise.all([
        readRankedTechnologies(),
        readFacts(slug),
        readSuggesters(slug),
        readExperienceShares(slug),
      ])
      const row = rows.find((ranked) => ranked.slug === slug)
      if (!row || !technology) return null
      const alike = alikeOf(row, rows)
      // Another one takes a place among them only where the rank of one of them moves.
      shownTags = [...suggesters.tags, ...alike.map((each) => tags.rank(each.slug))]
      const { points, state, name, kind, language, ...facts } = technology
      return {
        ...toRanked(row),
        ...facts,
        suggestedBy: suggesters.words,
        points: pointsInOrder(points, suggesters),
        verdictsByExperience,
        total: rows.length,
        alike,
      }
    },
  )
}

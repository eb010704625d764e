import { rankTechnologies, type Standing } from '@/lib/ranking/rank-technologies'
import type { ScoreInput } from '@/lib/ranking/score'

type Sums = ScoreInput & { slug: string; name: string }
/** What a flag's ballots on one technology weigh: those that count now, and those that would if they were put back. */
export type FlaggedSums = {
  slug: string
  counted: { weightMicro: number; favourableMicro: number }
  aside: { weightMicro: number; favourableMicro: number }
}
type Place = Pick<Standing, 'rank' | 'score' | 'low' | 'high'>
export type Compared = { slug: string; name: string; with: Place; without: Place }

/** The ranking with a flag's ballots and without them, whether they are set aside already or not; in the order with them. */
export function compareRankings(technologies: Sums[], flagged: FlaggedSums[]): Compared[] {
  const bySlug = new Map(flagged.map((sums) => [sums.slug, sums]))
  const placesAfter = (part: 'counted' | 'aside', sign: 1 | -1) =>
    rankTechnologies(
      technologies.map((technology) => {
        const sums = bySlug.get(technology.slug)?.[part]
        return {
          ...technology,
          weightMicro: technology.weightMicro + sign * (sums?.weightMicro ?? 0),
          favourableMicro: technology.favourableMicro + sign * (sums?.favourableMicro ?? 0),
        }
      }),
    )
  const without = new Map(placesAfter('counted', -1).map((place) => [place.slug, toPlace(place)]))
  return placesAfter('aside', 1).map((place) => ({
    slug: place.slug,
    name: place.name,
    with: toPlace(place),
    without: without.get(place.slug) as Place,
  }))
}

const toPlace = ({ rank, score, low, high }: Place): Place => ({ rank, score, low, high })

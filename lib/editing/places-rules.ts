import { rankTechnologies, type Standing } from '@/lib/ranking/rank-technologies'
import type { ScoreInput } from '@/lib/ranking/score'

export type Placed = ScoreInput & { slug: string; name: string }
export type Place = Pick<Standing, 'rank' | 'score'>
/** Where a technology stands before a change and after it; null where it has no place. */
export type Moved = { slug: string; name: string; before: Place | null; after: Place | null }

/** The ranking before and after a change of the list, in the order after it; who leaves comes last. */
export function comparePlaces(before: Placed[], after: Placed[]): Moved[] {
  const earlier = new Map(rankTechnologies(before).map((place) => [place.slug, toPlace(place)]))
  const later = rankTechnologies(after)
  const staying = new Set(later.map(({ slug }) => slug))
  return [
    ...later.map((place) => ({
      slug: place.slug,
      name: place.name,
      before: earlier.get(place.slug) ?? null,
      after: toPlace(place),
    })),
    ...before
      .filter(({ slug }) => !staying.has(slug))
      .map(({ slug, name }) => ({ slug, name, before: earlier.get(slug) ?? null, after: null })),
  ]
}

const toPlace = ({ rank, score }: Place): Place => ({ rank, score })

/** The same technologies with the places of another editors' list, by slug. */
export const withPlaces = <T extends Placed>(technologies: T[], order: string[]): T[] =>
  technologies.map((technology) => {
    const at = order.indexOf(technology.slug)
    return { ...technology, editorialPosition: at < 0 ? null : at + 1 }
  })

/** A score that moves by less than what is shown did not move. */
export const isMoved = ({ before, after }: Moved) =>
  before?.rank !== after?.rank || Math.abs((before?.score ?? 0) - (after?.score ?? 0)) >= 0.05

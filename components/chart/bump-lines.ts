import { curveMonotoneX, line } from 'd3-shape'
import { timeAxis } from './time-scale'

export type RankHistory = {
  days: string[]
  technologies: { slug: string; name: string; ranks: (number | null)[] }[]
  isWhole: boolean
}
export type BumpLine = {
  slug: string
  name: string
  first: number | null
  last: number | null
  /** Places won since the line began; below 0 lost. */
  moved: number
  path: string
}

/** Width of the drawing that the paths are for; one place is HEIGHT_OF_PLACE high. */
export const BUMP_WIDTH = 1000
export const HEIGHT_OF_PLACE = 100

/** A line a technology, in the order of the newest day; those that have left the list come last. */
export function bumpLines({ days, technologies }: Omit<RankHistory, 'isWhole'>): BumpLine[] {
  const axis = timeAxis(days)
  const draw = line<number | null>(
    (_, i) => (axis.at(days[i] as string) / 100) * BUMP_WIDTH,
    (rank) => ((rank ?? 0) - 0.5) * HEIGHT_OF_PLACE,
  )
    .defined((rank) => rank !== null)
    .curve(curveMonotoneX)
    .digits(1)
  return technologies
    .map(({ slug, name, ranks }) => {
      const known = ranks.filter((rank) => rank !== null)
      const last = ranks.at(-1) ?? null
      return {
        slug,
        name,
        first: ranks[0] ?? null,
        last,
        moved: last === null ? 0 : (known[0] as number) - last,
        path: draw(ranks) ?? '',
      }
    })
    .sort((a, b) => (a.last ?? Number.MAX_VALUE) - (b.last ?? Number.MAX_VALUE))
}

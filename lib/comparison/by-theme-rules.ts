import type { ComparedPoint, Theme } from './comparison-schema'

type WithPoints = { slug: string; points: ComparedPoint[] }

/**
 * What is said of each technology, theme by theme. Themes that more of them have come first, then those on which more
 * members have voted, then by name; within a theme the points stay in the order given.
 */
export function pointsByTheme(technologies: WithPoints[]): Theme[] {
  const names = new Set(technologies.flatMap(({ points }) => points.map(({ theme }) => theme)))
  const themes = [...names].map((theme) => ({
    theme,
    technologies: technologies.map(({ slug, points }) => ({
      slug,
      points: points.filter((point) => point.theme === theme),
    })),
  }))
  return themes.sort(
    (a, b) =>
      countWithPoints(b) - countWithPoints(a) ||
      countVotes(b) - countVotes(a) ||
      (a.theme < b.theme ? -1 : 1),
  )
}

/** How many of the technologies have anything in this theme. */
export const countWithPoints = ({ technologies }: Theme): number =>
  technologies.filter(({ points }) => points.length > 0).length

const countVotes = ({ technologies }: Theme): number =>
  technologies.flatMap(({ points }) => points).reduce((sum, { agree, disagree }) => sum + agree + disagree, 0)

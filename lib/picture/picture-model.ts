import { formatScore } from '@/lib/format/number'
import { ordinal, rankRange } from '@/lib/format/ordinal'
import { plural } from '@/lib/format/plural'
import { drawableText } from './drawable-text'

type Scored = { slug: string; name: string; score: number; low: number; high: number }
type Ranked = Scored & { rank: number; bestRank: number; worstRank: number; voters: number }

/** A score and the interval in which it lies, rounded as they are drawn. */
export type DrawnScore = { score: string; at: number; from: number; to: number }
export type TechnologyShown = DrawnScore & {
  kind: 'technology'
  name: string
  rank: string
  total: string
  range: string
  basis: string
}
export type DrawnRow = { place: number; name: string; interval: DrawnScore | null; score: string | null }
export type ListShown = { kind: 'list'; title: string; kicker: string; rows: DrawnRow[]; more: string | null }

/** The most technologies that a picture of a list has room for. */
export const ROWS = 7

const drawnScore = ({ score, low, high }: Scored): DrawnScore => ({
  score: formatScore(score),
  at: Math.round(score * 2) / 2,
  from: Math.round(low),
  to: Math.round(high),
})

/** What the picture of a technology says. Only what is drawn is in it, so that it stays the same while the drawing does. */
export const technologyShown = (technology: Ranked & { total: number }): TechnologyShown => ({
  kind: 'technology',
  name: drawableText(technology.name, technology.slug),
  rank: ordinal(technology.rank),
  total: `of ${plural(technology.total, 'backend technology', 'backend technologies')}`,
  range: rankRange(technology.bestRank, technology.worstRank),
  basis: technology.voters === 0 ? 'no votes yet' : plural(technology.voters, 'voter'),
  ...drawnScore(technology),
})

const listShown = (title: string, kicker: string, rows: DrawnRow[], total: number): ListShown => ({
  kind: 'list',
  title: drawableText(title, 'Backboard'),
  kicker,
  rows: rows.slice(0, total > ROWS ? ROWS - 1 : ROWS),
  more: total > ROWS ? `and ${total - ROWS + 1} more` : null,
})

/** The head of a ranked list of so many, whole or filtered, or what a comparison sets side by side. */
export const rankingShown = (
  title: string,
  technologies: (Scored & { rank: number })[],
  total = technologies.length,
): ListShown =>
  listShown(
    title,
    'Score, and where it lies with 90% certainty',
    technologies.map((each) => ({
      place: each.rank,
      name: drawableText(each.name, each.slug),
      interval: drawnScore(each),
      score: formatScore(each.score),
    })),
    total,
  )

type Listed = { position: number; slug: string; name: string; score: number | null }

/** The head of a closed list, which has no intervals. */
export const editionShown = (edition: { title: string; year: number; items: Listed[] }): ListShown =>
  listShown(
    edition.title,
    `Edition ${edition.year}`,
    edition.items.map(({ position, slug, name, score }) => ({
      place: position,
      name: drawableText(name, slug),
      interval: null,
      score: score === null ? null : formatScore(score),
    })),
    edition.items.length,
  )

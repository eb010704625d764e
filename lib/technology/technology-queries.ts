import { db } from '@/lib/db'
import { publicRead } from '@/lib/page-store/public-read'
import { inReadingOrder } from '@/lib/ranking/point-strength'
import { tags } from '@/lib/tags'
import { type Alike, alikeOf } from './alike-rules'
import { asOf, type RankedRow, readRankedTechnologies, toRanked } from './ranked-technologies'
import { readStrongestPoints, type StrongestPoints } from './strongest-points'
import type { Point, Ranked, Ranking, Technology } from './technology-schema'

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

export type TechnologyDetail = Technology & { total: number; alike: Alike[] }

/** One technology with its place in the ranking and its points in reading order; null where there is none. */
export const getTechnology = (slug: string): Promise<TechnologyDetail | null> =>
  publicRead([tags.technology(slug), tags.editions, tags.order], async () => {
    const [rows, technology] = await Promise.all([readRankedTechnologies(), readTechnology(slug)])
    const row = rows.find((ranked) => ranked.slug === slug)
    if (!row || !technology) return null
    const { points, ...facts } = technology
    return {
      ...toRanked(row),
      ...facts,
      points: [...sideOf('PRO', points), ...sideOf('CON', points)],
      total: rows.length,
      alike: alikeOf(row, rows),
    }
  })

const readTechnology = (slug: string) =>
  db.technology.findUnique({
    where: { slug },
    select: {
      summary: true,
      website: true,
      repository: true,
      license: true,
      firstReleased: true,
      points: {
        where: { archivedAt: null },
        select: {
          id: true,
          side: true,
          title: true,
          detail: true,
          theme: true,
          since: true,
          until: true,
          sources: true,
          agree: true,
          disagree: true,
          origin: true,
          position: true,
          createdAt: true,
        },
      },
    },
  })

type PointRow = NonNullable<Awaited<ReturnType<typeof readTechnology>>>['points'][number]

function sideOf(side: Point['side'], points: PointRow[]): Point[] {
  return inReadingOrder(points.filter((point) => point.side === side)).map(
    ({ position, createdAt, sources, ...point }) => ({ ...point, sources: sources as Point['sources'] }),
  )
}

import { db } from '@/lib/db'
import { rankTechnologies } from '@/lib/ranking/rank-technologies'
import type { Ranked } from './technology-schema'

/** A row of the ranking with what pages say beside it. */
export type RankedRow = Ranked & { id: string; summary: string; countedAt: Date | null }

/** Every listed technology in rank order, read from the database. Whoever shows it notes the tags. */
export async function readRankedTechnologies(): Promise<RankedRow[]> {
  const [rows, newestEdition] = await Promise.all([
    db.technology.findMany({
      where: { state: 'LISTED' },
      select: {
        id: true,
        slug: true,
        name: true,
        kind: true,
        language: true,
        summary: true,
        editorialPosition: true,
        weightMicro: true,
        favourableMicro: true,
        voters: true,
        verdictsYes: true,
        verdictsNo: true,
        commentCount: true,
        countedAt: true,
      },
    }),
    db.edition.findFirst({
      orderBy: { year: 'desc' },
      select: { year: true, entries: { select: { position: true, technologyId: true } } },
    }),
  ])
  const places = new Map(newestEdition?.entries.map((entry) => [entry.technologyId, entry.position]))
  const ranked = rankTechnologies(
    rows.map((row) => ({
      ...row,
      weightMicro: Number(row.weightMicro),
      favourableMicro: Number(row.favourableMicro),
    })),
  )
  return ranked.map(({ verdictsYes, verdictsNo, commentCount, ...row }) => ({
    ...row,
    change: newestEdition && { edition: newestEdition.year, from: places.get(row.id) ?? null },
    comments: commentCount,
    verdicts: { yes: verdictsYes, no: verdictsNo },
  }))
}

/** Only what the API tells of a ranked technology. */
export function toRanked({ id, summary, countedAt, ...ranked }: RankedRow): Ranked {
  return ranked
}

/** The time of the last change that counted; null while nobody has voted. */
export function asOf(rows: RankedRow[]): string | null {
  const newest = Math.max(...rows.map(({ countedAt }) => countedAt?.getTime() ?? 0), 0)
  return newest === 0 ? null : new Date(newest).toISOString()
}

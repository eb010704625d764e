import { db } from '@/lib/db'
import { readEditions } from '@/lib/edition/read-editions'
import { keptValue } from '@/lib/page-store/kept-values'
import { rankTechnologies } from '@/lib/ranking/rank-technologies'
import { tags } from '@/lib/tags'
import type { Ranked } from './technology-schema'

/** A row of the ranking with what pages say beside it. */
export type RankedRow = Ranked & {
  id: string
  summary: string
  license: string | null
  countedAt: Date | null
}

/** Every listed technology in rank order; one list for all who ask, to be left as it is. Whoever shows it notes the tags. */
export const readRankedTechnologies = (): Promise<RankedRow[]> =>
  keptValue('ranking', [tags.ranking, tags.editions], readAndRank)

async function readAndRank(): Promise<RankedRow[]> {
  const [rows, [newestEdition]] = await Promise.all([
    db.technology.findMany({
      where: { state: 'LISTED' },
      select: {
        id: true,
        slug: true,
        name: true,
        kind: true,
        language: true,
        summary: true,
        license: true,
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
    readEditions(),
  ])
  const places = new Map(newestEdition?.items.map(({ technologyId, position }) => [technologyId, position]))
  const ranked = rankTechnologies(
    rows.map((row) => ({
      ...row,
      weightMicro: Number(row.weightMicro),
      favourableMicro: Number(row.favourableMicro),
    })),
  )
  return ranked.map(({ verdictsYes, verdictsNo, commentCount, ...row }) => ({
    ...row,
    change: newestEdition ? { edition: newestEdition.year, from: places.get(row.id) ?? null } : null,
    comments: commentCount,
    verdicts: { yes: verdictsYes, no: verdictsNo },
  }))
}

/** Only what the API tells of a ranked technology. */
export function toRanked({ id, summary, license, countedAt, ...ranked }: RankedRow): Ranked {
  return ranked
}

/** The time of the last change that counted; null while nobody has voted. */
export function asOf(rows: RankedRow[]): string | null {
  const newest = rows.reduce((latest, { countedAt }) => Math.max(latest, countedAt?.getTime() ?? 0), 0)
  return newest === 0 ? null : new Date(newest).toISOString()
}

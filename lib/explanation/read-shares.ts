import { db } from '@/lib/db'

type Row = {
  slug: string
  name: string
  editorialPosition: number | null
  voters: number
  weightMicro: bigint
  favourableMicro: bigint
  yes: number
  no: number
  verdictWeight: string
  verdictFavourable: string
  pointId: string | null
  side: 'PRO' | 'CON'
  title: string
  agree: number
  disagree: number
  pointWeight: string
  pointFavourable: string
}

/**
 * Every technology with its sums, and the points of this one with their shares: one statement, so that parts and sums
 * are of one moment. A technology without points has one row, without a point.
 */
export function readShares(slug: string): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT t.slug, t.name, t.editorial_position AS "editorialPosition", t.voters,
      t.weight_micro AS "weightMicro", t.favourable_micro AS "favourableMicro",
      t.verdicts_yes AS yes, t.verdicts_no AS no,
      t.verdict_weight_share::text AS "verdictWeight", t.verdict_favourable_share::text AS "verdictFavourable",
      p.id AS "pointId", p.side::text AS side, p.title, p.agree, p.disagree,
      p.weight_share::text AS "pointWeight", p.favourable_share::text AS "pointFavourable"
    FROM technology t
    LEFT JOIN point p ON t.slug = ${slug} AND p.technology_id = t.id AND p.archived_at IS NULL
    WHERE t.state = 'LISTED'`
}

export type ShareRow = Row

import type { Sql } from 'postgres'
import { past, type Way } from '@/lib/snapshot/past'
import type { PointRow } from './evidence-queries'

/**
 * The points that were active just before a moment, with the votes that counted then, as the log tells. The words are
 * those that they had; a text that is older than the versions kept has the first one.
 */
export const readPointsAt = (sql: Sql, before: Date, way: Way): Promise<PointRow[]> => sql<PointRow[]>`
  with ${past(sql, before, way)}, moved as (
    -- The counts of a point that has come or gone since say nothing of then: all its votes are in the log.
    select distinct point_id from since where kind = 'POINT'
  ), difference as (
    select point_id, (value = 1)::int as agree, (value = -1)::int as disagree from voted_then
    union all
    select v.point_id, -(v.value = 1)::int, -(v.value = -1)::int
    from counted_now c join vote v using (member_id) join point p on p.id = v.point_id and p.technology_id = c.technology_id
    where v.point_id not in (select point_id from moved)
  ), counted as (
    select point_id, sum(agree) as agree, sum(disagree) as disagree from difference group by point_id
  ), worded as (
    select distinct on (point_id) point_id, title, theme from point_version
    order by point_id, created_at < ${before} desc, case when created_at < ${before} then -number else number end
  )
  select p.id::text, p.technology_id::text as "technologyId", p.side::text, p.origin::text,
    coalesce(w.theme, p.theme) as theme, coalesce(w.title, p.title) as title,
    (case when m.point_id is null then b.share * p.agree else 0 end + coalesce(c.agree, 0))::int as agree,
    (case when m.point_id is null then b.share * p.disagree else 0 end + coalesce(c.disagree, 0))::int as disagree
  from base b cross join point_then t join point p on p.id = t.point_id
  left join moved m on m.point_id = p.id
  left join worded w on w.point_id = p.id
  left join counted c on c.point_id = p.id`

type Words = { name: string; language: string; license: string | null; kind: string }

/** What was said of each technology just before a moment, by its id. */
export async function readWordsAt(sql: Sql, before: Date): Promise<Map<string, Words>> {
  const rows = await sql<(Words & { id: string })[]>`
    select distinct on (technology_id) technology_id::text as id, name, language, license, kind
    from technology_version
    order by technology_id, created_at < ${before} desc, case when created_at < ${before} then -number else number end`
  return new Map(rows.map(({ id, ...words }) => [id, words]))
}

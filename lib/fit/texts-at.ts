import type { Sql } from 'postgres'
import type { PointRow } from './evidence-queries'

/**
 * The points that were active just before a moment, with the votes that counted then, by the log, and the words that
 * they had. A text that is older than the versions kept has the first one.
 */
export const readPointsAt = (sql: Sql, before: Date): Promise<PointRow[]> => sql<PointRow[]>`
  with entry as not materialized (
    select id, kind, voter_id, technology_id, point_id, value from ranking_log where at < ${before}
  ), point_then as (
    select distinct on (point_id) point_id, value from entry where kind = 'POINT' order by point_id, id desc
  ), standing as (
    select distinct on (voter_id) voter_id, value
    from entry where kind = 'STANDING' order by voter_id, id desc
  ), aside as (
    select distinct on (voter_id, technology_id) voter_id, technology_id, value
    from entry where kind = 'ASIDE' order by voter_id, technology_id, id desc
  ), voted as (
    select distinct on (voter_id, point_id) voter_id, technology_id, point_id, value
    from entry where kind = 'VOTE' order by voter_id, point_id, id desc
  ), counted as (
    select v.point_id, (count(*) filter (where v.value = 1))::int as agree,
      (count(*) filter (where v.value = -1))::int as disagree
    from voted v
    left join standing s on s.voter_id = v.voter_id
    left join aside a on a.voter_id = v.voter_id and a.technology_id = v.technology_id
    where v.value <> 0 and coalesce(s.value, 1) = 1 and coalesce(a.value, 0) = 0
    group by v.point_id
  ), worded as (
    select distinct on (point_id) point_id, title, theme from point_version
    order by point_id, created_at < ${before} desc, case when created_at < ${before} then -number else number end
  )
  select p.id::text, p.technology_id::text as "technologyId", p.side::text, p.origin::text,
    coalesce(w.theme, p.theme) as theme, coalesce(w.title, p.title) as title,
    coalesce(c.agree, 0) as agree, coalesce(c.disagree, 0) as disagree
  from point_then t join point p on p.id = t.point_id
  left join worded w on w.point_id = p.id
  left join counted c on c.point_id = p.id
  where t.value = 1`

type Words = { name: string; language: string; license: string | null; kind: string }

/** What was said of each technology just before a moment, by its id. */
export async function readWordsAt(sql: Sql, before: Date): Promise<Map<string, Words>> {
  const rows = await sql<(Words & { id: string })[]>`
    select distinct on (technology_id) technology_id::text as id, name, language, license, kind
    from technology_version
    order by technology_id, created_at < ${before} desc, case when created_at < ${before} then -number else number end`
  return new Map(rows.map(({ id, ...words }) => [id, words]))
}

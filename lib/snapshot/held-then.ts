import type { Sql } from 'postgres'

/**
 * What moderators and editors had decided before a moment: the last entry of each member and ballot, and the points that
 * were active.
 */
export const heldThen = (sql: Sql, before: Date) => sql`
  standing_then as (
    select distinct on (voter_id) voter_id, value from ranking_log
    where kind = 'STANDING' and at < ${before} order by voter_id, id desc
  ), aside_then as (
    select distinct on (voter_id, technology_id) voter_id, technology_id, value from ranking_log
    where kind = 'ASIDE' and at < ${before} order by voter_id, technology_id, id desc
  ), point_then as (
    select l.point_id, p.side from (
      select distinct on (point_id) point_id, value from ranking_log
      where kind = 'POINT' and at < ${before} order by point_id, id desc
    ) l join point p on p.id = l.point_id where l.value = 1
  )`

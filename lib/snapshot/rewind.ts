import type { Sql } from 'postgres'
import { heldThen } from './held-then'

/**
 * Common table expressions from which the past is told, the shorter way where little was said since a moment: the sums of
 * now (`base`), without what has changed since and with what held then in its place. `pair` names the ballots that may be
 * others than then; `counted_then` those of them that counted then, by their members' standing and what moderators set
 * aside, and `voted_then` and `judged_then` what these said. What has changed is found in the log by its time, what was
 * then by each entry's voter: the work grows with what was said since, not with all that was ever said.
 */
export const rewound = (sql: Sql, before: Date) => sql`
  base as (select 1 as share), since as materialized (
    select kind, voter_id, technology_id, point_id from ranking_log where at >= ${before}
  ), pair as materialized (
    select voter_id, technology_id from since where kind in ('VOTE', 'VERDICT', 'ASIDE')
    union
    select l.voter_id, l.technology_id from ranking_log l
    where l.voter_id in (select voter_id from since where kind = 'STANDING') and l.kind in ('VOTE', 'VERDICT')
    union
    select l.voter_id, l.technology_id from ranking_log l
    where l.point_id in (select point_id from since where kind = 'POINT') and l.kind = 'VOTE'
  ), ${heldThen(sql, before)}, counted_then as materialized (
    select voter_id, technology_id from pair
    where voter_id not in (select voter_id from standing_then where value = 0)
      and (voter_id, technology_id) not in (select voter_id, technology_id from aside_then where value = 1)
  ), said_then as materialized (
    select l.id, l.kind, l.voter_id, l.technology_id, l.point_id, l.value
    from counted_then join ranking_log l using (voter_id, technology_id)
    where l.at < ${before} and l.kind in ('VOTE', 'VERDICT')
  ), voted_then as (
    select voter_id, technology_id, point_id, value, side from (
      select distinct on (voter_id, point_id) * from said_then where kind = 'VOTE' order by voter_id, point_id, id desc
    ) last join point_then using (point_id)
    where value <> 0
  ), judged_then as (
    select voter_id, technology_id, value from (
      select distinct on (voter_id, technology_id) * from said_then where kind = 'VERDICT'
      order by voter_id, technology_id, id desc
    ) last
    where value <> 0
  ), counted_now as (
    select m.id as member_id, p.technology_id from pair p join member m on m.voter_id = p.voter_id and m.counts
    where not exists (
      select from ballot_set_aside a where a.member_id = m.id and a.technology_id = p.technology_id)
  )`

import type { Sql } from 'postgres'
import { heldThen } from './held-then'

/**
 * The same expressions as `rewound`, the shorter way where much was said since a moment: from nothing, by all that was
 * said before it, in one pass through the log. The last word on a matter is the one with the largest id; it is found by
 * an integer that is larger the larger the id, and holds the value, -1 to 1, in its two lowest bits.
 */
export const replayed = (sql: Sql, before: Date) => sql`
  base as (select 0 as share), since as (
    select kind, point_id from ranking_log where false
  ), ${heldThen(sql, before)}, said_last as (
    select kind, voter_id, technology_id, point_id, max(id * 4 + value + 1) % 4 - 1 as value
    from ranking_log where kind in ('VOTE', 'VERDICT') and at < ${before}
    group by kind, voter_id, technology_id, point_id
  ), counted_last as (
    select * from said_last
    where value <> 0 and voter_id not in (select voter_id from standing_then where value = 0)
      and (voter_id, technology_id) not in (select voter_id, technology_id from aside_then where value = 1)
  ), voted_then as (
    select voter_id, technology_id, point_id, value, side from counted_last join point_then using (point_id)
    where kind = 'VOTE'
  ), judged_then as (
    select voter_id, technology_id, value from counted_last where kind = 'VERDICT'
  ), counted_now as (
    select null::uuid as member_id, null::uuid as technology_id where false
  )`

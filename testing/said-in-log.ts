import type { Sql, TransactionSql } from 'postgres'
import { readNames, replayLog } from '@/lib/history/rank-at'
import { type Sums, sumsOf } from '@/lib/history/replayed-ranking'

const FAR = new Date('2999-01-01')

/** The sums of each technology that has votes, as the whole log replayed gives them. */
export async function replayedSums(sql: Sql): Promise<Record<string, Sums>> {
  const read = async (tx: TransactionSql) => sumsOf(await replayLog(tx, FAR), (await readNames(tx)).sides)
  return Object.fromEntries([...(await sql.begin('read only', read))].sort())
}

/** The same as the database keeps them. */
export async function keptSums(sql: Sql): Promise<Record<string, Sums>> {
  const rows = await sql`select id, weight_micro as weight, favourable_micro as favourable, voters
    from technology where voters > 0 order by id`
  return Object.fromEntries(
    rows.map(({ id, weight, favourable, voters }) => [
      id,
      { weightMicro: Number(weight), favourableMicro: Number(favourable), voters },
    ]),
  )
}

/**
 * Each vote, verdict, standing and ballot set aside of which the log's last entry says something else; of members whose
 * accounts are gone only the log is left.
 */
export const contradictedByLog = (sql: Sql) => sql`
  with last as (
    select distinct on (kind, voter_id, technology_id, point_id) kind::text, voter_id, technology_id, point_id, value
    from ranking_log where voter_id in (select voter_id from member)
    order by kind, voter_id, technology_id, point_id, id desc
  ), held as (
    select 'VOTE' as kind, m.voter_id, p.technology_id, p.id as point_id, v.value::int
    from vote v join member m on m.id = v.member_id join point p on p.id = v.point_id
    union all
    select 'VERDICT', m.voter_id, v.technology_id, null, case v.value when 'YES' then 1 else -1 end
    from verdict v join member m on m.id = v.member_id where v.withdrawn_at is null
    union all
    select 'STANDING', voter_id, null, null, 0 from member where not counts
    union all
    select 'ASIDE', m.voter_id, a.technology_id, null, 1
    from ballot_set_aside a join member m on m.id = a.member_id
  ), said as (
    -- What was taken back is as though it had never been said.
    select * from last where value <> case kind when 'STANDING' then 1 else 0 end
  )
  (select 'in the log only' as place, * from (select * from said except all select * from held) s)
  union all
  (select 'not in the log', * from (select * from held except all select * from said) h)`

import type { Sql } from 'postgres'
import { LOOK_BACK_DAYS } from './flag-rules'
import type { Cohort } from './same-hour-rules'

/** A bound on the work; the newest accounts come first. */
const MOST_ACCOUNTS = 50_000

type Account = { memberId: string; madeAt: Date; votedOn: string[]; unflaggedOn: string[] }
type Rate = { technologyId: string; hour: number; voters: number; elsewhere: number; days: number }

/** Everybody whose account was made about when that of somebody was who said something lately, for every technology. */
export async function readCohorts(sql: Sql, now: Date): Promise<Cohort[]> {
  const since = new Date(now.getTime() - LOOK_BACK_DAYS * 86_400_000)
  const accounts = await sql<Account[]>`
    with hours as (
      select distinct date_trunc('hour', m.created_at) + around * interval '1 hour' as hour
      from (select distinct voter_id from ranking_log
        where at >= ${since} and at <= ${now} and kind in ('VOTE', 'VERDICT') and value <> 0) l
      join member m on m.voter_id = l.voter_id cross join generate_series(-1, 1) around
    )
    select m.id as "memberId", m.created_at as "madeAt", b.voted_on as "votedOn", b.unflagged_on as "unflaggedOn"
    from hours h
    join member m on m.created_at >= h.hour and m.created_at < h.hour + interval '1 hour' and m.created_at <= ${now}
    cross join lateral (
      select coalesce(array_agg(b.technology_id::text), '{}') as voted_on,
        coalesce(array_agg(b.technology_id::text) filter (where b.set_aside_at is null and not exists (
          select from flagged_ballot f
          where f.member_id = m.id and f.technology_id = b.technology_id and f.kind = 'SAME_HOUR')), '{}') as unflagged_on
      from ballot b where b.member_id = m.id
    ) b
    where m.counts
    order by m.created_at desc limit ${MOST_ACCOUNTS}`
  const rates = await sql<Rate[]>`
    with made as (
      select extract(hour from m.created_at at time zone 'UTC')::int as hour,
        array(select b.technology_id from ballot b where b.member_id = m.id and b.set_aside_at is null) as voted_on
      from member m where m.created_at >= ${since} and m.created_at <= ${now} and m.counts
    )
    select t.id as "technologyId", m.hour, (count(*) filter (where t.id = any(m.voted_on)))::int as voters,
      (count(*) filter (where cardinality(array_remove(m.voted_on, t.id)) > 0))::int as elsewhere,
      (select greatest(1, least(${LOOK_BACK_DAYS},
        extract(epoch from ${now}::timestamptz - min(created_at)) / 86400))::float8 from member) as days
    from made m cross join technology t
    group by 1, 2`
  return [...new Set(rates.map(({ technologyId }) => technologyId))].map((technologyId) =>
    toCohort(
      technologyId,
      rates.filter((rate) => rate.technologyId === technologyId),
      accounts,
    ),
  )
}

function toCohort(technologyId: string, rates: Rate[], accounts: Account[]): Cohort {
  const at = (hour: number) => rates.find((rate) => rate.hour === hour)
  const hours = Array.from({ length: 24 }, (_, hour) => hour)
  return {
    technologyId,
    votersByHour: hours.map((hour) => at(hour)?.voters ?? 0),
    elsewhereByHour: hours.map((hour) => at(hour)?.elsewhere ?? 0),
    days: rates[0]?.days ?? 1,
    voters: accounts
      .filter(({ unflaggedOn }) => unflaggedOn.includes(technologyId))
      .map(({ memberId, madeAt }) => ({ memberId, madeAt: madeAt.getTime() })),
    elsewhereMadeAt: accounts
      .filter(({ votedOn }) => votedOn.some((other) => other !== technologyId))
      .map(({ madeAt }) => madeAt.getTime()),
  }
}

import type { Sql } from 'postgres'
import type { Activity } from './burst-rules'
import { LOOK_BACK_DAYS, NEWEST_HOURS } from './flag-rules'

type Before = { technologyId: string; knownSince: Date; hour: number; six: number; day: number }
type Newest = { technologyId: string; memberId: string; at: Date }

/** What the log says of every technology's usual rate and of its newest day. */
export async function readActivity(sql: Sql, now: Date): Promise<Activity[]> {
  const dayAgo = new Date(now.getTime() - NEWEST_HOURS * 3_600_000)
  const since = new Date(now.getTime() - LOOK_BACK_DAYS * 86_400_000)
  // Who is suspended, set aside or in a flag that nobody has dismissed does not make a rate usual.
  const before = await sql<Before[]>`
    with said as (
      select l.technology_id, l.voter_id, floor(extract(epoch from l.at) / 3600)::int as hour
      from ranking_log l left join member m on m.voter_id = l.voter_id
      where l.at >= ${since} and l.at < ${dayAgo} and l.kind in ('VOTE', 'VERDICT') and l.value <> 0
        and m.counts
        and not exists (select from ballot_set_aside a where a.member_id = m.id and a.technology_id = l.technology_id)
        and not exists (select from flagged_ballot b join ballot_flag f on f.id = b.flag_id
          where b.member_id = m.id and b.technology_id = l.technology_id and b.kind = 'BURST' and f.state <> 'DISMISSED')
      group by 1, 2, 3
    )
    select t.id as "technologyId",
      least(t.created_at, (select min(at) from ranking_log l where l.technology_id = t.id)) as "knownSince",
      count(s.hour)::int as hour,
      count(distinct (s.voter_id, s.hour / 6)) filter (where s.hour is not null)::int as six,
      count(distinct (s.voter_id, s.hour / 24)) filter (where s.hour is not null)::int as day
    from technology t left join said s on s.technology_id = t.id
    group by t.id order by t.slug`
  const newest = await sql<Newest[]>`
    select l.technology_id as "technologyId", m.id as "memberId", max(l.at) as at
    from ranking_log l join member m on m.voter_id = l.voter_id
    join ballot b on b.member_id = m.id and b.technology_id = l.technology_id
    where l.at >= ${dayAgo} and l.at <= ${now} and l.kind in ('VOTE', 'VERDICT') and l.value <> 0
      and m.counts and b.set_aside_at is null
      and not exists (select from flagged_ballot f
        where f.member_id = m.id and f.technology_id = l.technology_id and f.kind = 'BURST')
    group by 1, 2`
  return before.map(({ technologyId, knownSince, hour, six, day }) => ({
    technologyId,
    knownSince: knownSince.getTime(),
    before: { 1: hour, 6: six, 24: day },
    newest: newest
      .filter((said) => said.technologyId === technologyId)
      .map(({ memberId, at }) => ({ memberId, at: at.getTime() })),
  }))
}

import type { Sql } from 'postgres'
import { LOOK_BACK_DAYS } from './flag-rules'
import type { SayingSet } from './similar-sets-rules'
import type { Saying } from './twins-rules'

/** A bound on the work: so many of those who said something last are compared. */
const MOST_MEMBERS = 10_000
const AT_ONCE = 500

type Catalogue = (Saying & { key: string })[]
type Row = { memberId: string; said: string[] }
export type Sayings = { sets: SayingSet[]; catalogue: Saying[]; members: number }

/** What everybody says now who said something lately, and how many say each of it. */
export async function readSayings(sql: Sql, now: Date): Promise<Sayings> {
  const since = new Date(now.getTime() - LOOK_BACK_DAYS * 86_400_000)
  const catalogue = await sql<Catalogue>`
    select p.id || ' ' || v.value as key, p.technology_id as "technologyId", t.voters,
      case v.value when 1 then p.agree else p.disagree end as holders
    from point p join technology t on t.id = p.technology_id cross join (values (1), (-1)) v(value)
    where p.archived_at is null
    union all
    select t.id || ' ' || v.value, t.id, t.voters, case v.value when 'YES' then t.verdicts_yes else t.verdicts_no end
    from technology t cross join (values ('YES'), ('NO')) v(value)`
  const places = new Map(catalogue.map(({ key }, place) => [key, place]))
  const sets: SayingSet[] = []
  const members = sql<Row[]>`
    with lately as (
      select m.id from ranking_log l join member m on m.voter_id = l.voter_id
      where l.at >= ${since} and l.at <= ${now} and l.kind in ('VOTE', 'VERDICT') and m.counts
      group by m.id order by max(l.at) desc limit ${MOST_MEMBERS}
    )
    select m.id as "memberId", array(
      select v.point_id || ' ' || v.value from vote v where v.member_id = m.id
      union all
      select d.technology_id || ' ' || d.value from verdict d where d.member_id = m.id and d.withdrawn_at is null
    ) as said
    from lately m`
  for await (const rows of members.cursor(AT_ONCE))
    for (const { memberId, said } of rows)
      sets.push({ memberId, sayings: said.flatMap((key) => places.get(key) ?? []) })
  const [count] = await sql<{ members: number }[]>`select count(*)::int as members from member`
  return { sets, catalogue, members: count?.members ?? 0 }
}

import type { TransactionSql } from 'postgres'

/** First versions of texts, and the log of everything in the order of time, as the triggers and functions would leave them. */
export async function writeVersionsAndLog(tx: TransactionSql, from: Date) {
  // The list of before is voted on from the first day, so it was there.
  await tx`update ranking_log set at = ${from} where kind in ('LISTED', 'POSITION', 'POINT') and at > ${from}`
  await tx`
    insert into technology_version (technology_id, number, name, kind, language, license, first_released, website,
      repository, summary, created_at)
    select id, 1, name, kind, language, license, first_released, website, repository, summary, created_at
    from technology where slug like 'bench-%'`
  // Every fifth point came from a member.
  await tx`
    insert into point_version (point_id, number, title, detail, theme, since, until, sources, meaning, changes_meaning,
      member_id, created_at)
    select p.id, 1, p.title, p.detail, p.theme, p.since, p.until, p.sources, p.meaning, false, m.id, p.created_at
    from (select point.*, row_number() over (order by point.id) as nth from point
      join technology t on t.id = technology_id where t.slug like 'bench-%') p
    left join (select id, row_number() over (order by id) as nth from member where handle like 'bench-%') m
      on m.nth * 5 = p.nth`
  await tx`
    insert into ranking_log (at, kind, voter_id, technology_id, point_id, value)
    select at, kind::ranking_log_kind, voter_id, technology_id, point_id, value from (
      select created_at as at, 'LISTED' as kind, null::uuid as voter_id, id as technology_id, null::uuid as point_id,
        1 as value, 1 as nth from technology where slug like 'bench-%'
      union all
      select created_at, 'POSITION', null, id, null, null, 2 from technology where slug like 'bench-%'
      union all
      select p.created_at, 'POINT', null, p.technology_id, p.id, 1, 3
      from point p join technology t on t.id = p.technology_id where t.slug like 'bench-%'
      union all
      select v.created_at, 'VOTE', m.voter_id, p.technology_id, p.id, -v.value, 4
      from vote v join member m on m.id = v.member_id join point p on p.id = v.point_id
      where v.updated_at > v.created_at
      union all
      select v.updated_at, 'VOTE', m.voter_id, p.technology_id, p.id, v.value, 5
      from vote v join member m on m.id = v.member_id join point p on p.id = v.point_id
      union all
      select v.updated_at, 'VERDICT', m.voter_id, v.technology_id, null, case v.value when 'YES' then 1 else -1 end, 6
      from verdict v join member m on m.id = v.member_id
    ) said order by at, nth`
}

/** Every member's ballot, from the votes and verdicts; the sums over them are the recount's. */
export const writeBallots = (tx: TransactionSql) => tx`
  insert into ballot (member_id, technology_id, favourable, unfavourable)
  select member_id, technology_id, sum(favourable), sum(unfavourable) from (
    select v.member_id, p.technology_id, ((p.side = 'PRO') = (v.value = 1))::int as favourable,
      ((p.side = 'PRO') <> (v.value = 1))::int as unfavourable
    from vote v join point p on p.id = v.point_id
    union all
    select member_id, technology_id, 3 * (value = 'YES')::int, 3 * (value = 'NO')::int from verdict
  ) signal group by member_id, technology_id`

import type { Sql } from 'postgres'
import { past, shorterWay, type Way } from './past'

/** What the ranking of a past moment is computed from, for one technology that was on the list then. */
export type SumsAt = {
  technologyId: string
  slug: string
  editorialPosition: number | null
  weightMicro: number
  favourableMicro: number
  voters: number
  verdictsYes: number
  verdictsNo: number
  comments: number
}

/**
 * The sums as they stood just before a moment, as the log tells. Comments are those still visible now.
 * @param way the shorter one, where it is not said
 */
export async function readSumsAt(sql: Sql, before: Date, way?: Way): Promise<SumsAt[]> {
  const rows = await sql<(SumsAt & { weightMicro: string; favourableMicro: string })[]>`
    with ${past(sql, before, way ?? (await shorterWay(sql, before)))}, listed as (
      select distinct on (technology_id) technology_id, value from ranking_log
      where kind = 'LISTED' and at < ${before} order by technology_id, id desc
    ), placed as (
      select distinct on (technology_id) technology_id, value as position from ranking_log
      where kind = 'POSITION' and at < ${before} order by technology_id, id desc
    ), signal as (
      select v.voter_id, v.technology_id, 0 as verdict,
        ((v.side = 'PRO') = (v.value = 1))::int as favourable, ((v.side = 'PRO') <> (v.value = 1))::int as unfavourable
      from voted_then v
      union all
      select voter_id, technology_id, value, 3 * (value = 1)::int, 3 * (value = -1)::int from judged_then
    ), ballot_then as (
      select technology_id, sum(verdict)::int as verdict, sum(favourable)::int as favourable,
        sum(unfavourable)::int as unfavourable
      from signal group by voter_id, technology_id
    ), difference as (
      select technology_id, count(*) as voters, count(*) * ballot_weight_micro(favourable, unfavourable) as weight,
        count(*) * ballot_favourable_micro(favourable, unfavourable) as favourable, count(*) * (verdict = 1)::int as yes,
        count(*) * (verdict = -1)::int as no
      from ballot_then group by technology_id, verdict, ballot_then.favourable, unfavourable
      union all
      select technology_id, -1, -b.weight_micro::bigint, -b.favourable_micro::bigint, -(v.value is not distinct from 'YES')::int,
        -(v.value is not distinct from 'NO')::int
      from counted_now join ballot b using (member_id, technology_id)
      left join (select * from verdict where withdrawn_at is null) v using (member_id, technology_id)
    ), summed as (
      select technology_id, sum(voters) as voters, sum(weight) as weight, sum(favourable) as favourable,
        sum(yes) as yes, sum(no) as no
      from difference group by technology_id
    )
    select t.id as "technologyId", t.slug, p.position as "editorialPosition",
      (b.share * t.weight_micro + coalesce(s.weight, 0))::text as "weightMicro",
      (b.share * t.favourable_micro + coalesce(s.favourable, 0))::text as "favourableMicro",
      (b.share * t.voters + coalesce(s.voters, 0))::int as voters,
      (b.share * t.verdicts_yes + coalesce(s.yes, 0))::int as "verdictsYes",
      (b.share * t.verdicts_no + coalesce(s.no, 0))::int as "verdictsNo",
      t.comment_count - (select count(*)::int from comment c
        where c.technology_id = t.id and c.state = 'VISIBLE' and c.created_at >= ${before}) as comments
    from base b cross join listed l join technology t on t.id = l.technology_id
    left join placed p on p.technology_id = t.id
    left join summed s on s.technology_id = t.id
    where l.value = 1`
  return rows.map((row) => ({
    ...row,
    weightMicro: Number(row.weightMicro),
    favourableMicro: Number(row.favourableMicro),
  }))
}

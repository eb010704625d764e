import type { Sql } from 'postgres'

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
 * The sums as they stood just before a moment, computed by the database from the log: what each voter said last, unless
 * suspended or set aside then, on the points that were active then. Comments are those still visible now.
 */
export async function readSumsAt(sql: Sql, before: Date): Promise<SumsAt[]> {
  const rows = await sql<(SumsAt & { weightMicro: string; favourableMicro: string })[]>`
    with entry as not materialized (
      select id, kind, voter_id, technology_id, point_id, value from ranking_log where at < ${before}
    ), listed as (
      select distinct on (technology_id) technology_id, value
      from entry where kind = 'LISTED' order by technology_id, id desc
    ), placed as (
      select distinct on (technology_id) technology_id, value as position
      from entry where kind = 'POSITION' order by technology_id, id desc
    ), point_then as (
      select distinct on (point_id) point_id, technology_id, value
      from entry where kind = 'POINT' order by point_id, id desc
    ), standing as (
      select distinct on (voter_id) voter_id, value
      from entry where kind = 'STANDING' order by voter_id, id desc
    ), aside as (
      select distinct on (voter_id, technology_id) voter_id, technology_id, value
      from entry where kind = 'ASIDE' order by voter_id, technology_id, id desc
    ), voted as (
      select distinct on (voter_id, point_id) voter_id, point_id, value
      from entry where kind = 'VOTE' order by voter_id, point_id, id desc
    ), judged as (
      select distinct on (voter_id, technology_id) voter_id, technology_id, value
      from entry where kind = 'VERDICT' order by voter_id, technology_id, id desc
    ), signal as (
      select v.voter_id, t.technology_id, 0 as verdict,
        ((p.side = 'PRO') = (v.value = 1))::int as favourable, ((p.side = 'PRO') <> (v.value = 1))::int as unfavourable
      from voted v join point_then t using (point_id) join point p on p.id = v.point_id
      where v.value <> 0 and t.value = 1
      union all
      select voter_id, technology_id, value, 3 * (value = 1)::int, 3 * (value = -1)::int from judged where value <> 0
    ), ballot_then as (
      select voter_id, technology_id, sum(verdict)::int as verdict,
        sum(favourable)::int as favourable, sum(unfavourable)::int as unfavourable
      from signal group by voter_id, technology_id
    ), counted as (
      select b.technology_id, b.verdict, b.favourable, b.unfavourable, count(*) as ballots
      from ballot_then b
      left join standing s on s.voter_id = b.voter_id
      left join aside a on a.voter_id = b.voter_id and a.technology_id = b.technology_id
      where coalesce(s.value, 1) = 1 and coalesce(a.value, 0) = 0
      group by b.technology_id, b.verdict, b.favourable, b.unfavourable
    ), summed as (
      select technology_id, sum(ballots)::int as voters,
        sum(ballots * ballot_weight_micro(favourable, unfavourable)) as weight,
        sum(ballots * ballot_favourable_micro(favourable, unfavourable)) as favourable,
        coalesce(sum(ballots) filter (where verdict = 1), 0)::int as yes,
        coalesce(sum(ballots) filter (where verdict = -1), 0)::int as no
      from counted group by technology_id
    ), commented as (
      select technology_id, count(*)::int as comments
      from comment where state = 'VISIBLE' and created_at < ${before} group by technology_id
    )
    select t.id as "technologyId", t.slug, p.position as "editorialPosition",
      coalesce(s.weight, 0)::text as "weightMicro", coalesce(s.favourable, 0)::text as "favourableMicro",
      coalesce(s.voters, 0) as voters, coalesce(s.yes, 0) as "verdictsYes", coalesce(s.no, 0) as "verdictsNo",
      coalesce(c.comments, 0) as comments
    from listed l join technology t on t.id = l.technology_id
    left join placed p on p.technology_id = t.id
    left join summed s on s.technology_id = t.id
    left join commented c on c.technology_id = t.id
    where l.value = 1`
  return rows.map((row) => ({
    ...row,
    weightMicro: Number(row.weightMicro),
    favourableMicro: Number(row.favourableMicro),
  }))
}

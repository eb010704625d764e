import type { Sql } from 'postgres'
import { dayOf } from '@/lib/history/day-rules'
import { catchUp } from '@/lib/snapshot/catch-up'

/** Says in the log that the list as it is now stood already then; the last entry of each remains what holds now. */
export async function beginList(sql: Sql, from: Date): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`select set_config('backboard.said_at', ${from.toISOString()}, true)`
    await tx`insert into ranking_log (kind, technology_id, value) select 'LISTED', id, 1 from technology`
    await tx`insert into ranking_log (kind, technology_id, value)
      select 'POSITION', id, editorial_position from technology`
    await tx`insert into ranking_log (kind, technology_id, point_id, value)
      select 'POINT', technology_id, id, (archived_at is null)::int from point`
  })
}

/** Votes and verdicts get the times of their entries in the log. */
export async function dateWhatWasSaid(sql: Sql): Promise<void> {
  await sql`update vote v set created_at = l.first, updated_at = l.last from (
      select m.id, l.point_id, min(l.at) as first, max(l.at) as last
      from ranking_log l join member m using (voter_id)
      where l.kind = 'VOTE' and m.email like '%@sample.invalid' group by m.id, l.point_id
    ) l where v.member_id = l.id and v.point_id = l.point_id`
  await sql`update verdict v set updated_at = l.at from (
      select m.id, l.technology_id, max(l.at) as at
      from ranking_log l join member m using (voter_id)
      where l.kind = 'VERDICT' and m.email like '%@sample.invalid' group by m.id, l.technology_id
    ) l where v.member_id = l.id and v.technology_id = l.technology_id`
}

/** The snapshots of the invented past; those that the site took of these days without it go. */
export async function takeSnapshots(sql: Sql, from: Date, now: Date): Promise<number> {
  await sql`analyze ranking_log`
  await sql.begin(async (tx) => {
    // Only whoever says another time may take the past anew.
    await tx`select set_config('backboard.said_at', ${now.toISOString()}, true)`
    await tx`delete from snapshot where day >= ${dayOf(from)}`
  })
  return (await catchUp(sql, now)).taken.length
}

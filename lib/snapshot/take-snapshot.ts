import type { Sql } from 'postgres'
import { applyNotice } from '@/lib/changes/apply-notice'
import { noticeSchema } from '@/lib/changes/notice'
import { type Day, endOf } from '@/lib/history/day-rules'
import { FORMULA_VERSION } from '@/lib/ranking/constants'
import { rankTechnologies } from '@/lib/ranking/rank-technologies'
import { Refusal } from '@/lib/refusal'
import { tags } from '@/lib/tags'
import { readSumsAt, type SumsAt } from './sums-at'

/** So long after midnight a write of the day before may still be on its way into the log. */
export const SETTLED_AFTER_MS = 30_000

/**
 * Keeps how the ranking stood at the end of that UTC day; what is kept already stays as it is.
 * @returns how many technologies were put down; 0 when the day has its snapshot or nothing was listed then
 * @throws Refusal when the day has not ended
 */
export async function takeSnapshot(sql: Sql, day: Day): Promise<number> {
  const end = endOf(day)
  // The database's clock, as it dates what is said.
  const [now] = await sql<{ clock: Date; isKept: boolean }[]>`
    select clock_timestamp() as clock, exists (select from snapshot where day = ${day}) as "isKept"`
  if (!now || now.clock.getTime() < end.getTime() + SETTLED_AFTER_MS)
    throw new Refusal(`${day} has not ended: its snapshot can be taken from 00:01 UTC of the next day.`)
  return now.isKept ? 0 : keep(sql, day, await readSumsAt(sql, end))
}

async function keep(sql: Sql, day: Day, sums: SumsAt[]): Promise<number> {
  const rows = rankTechnologies(sums).map((row) => ({
    day,
    technology_id: row.technologyId,
    slug: row.slug,
    rank: row.rank,
    best_rank: row.bestRank,
    worst_rank: row.worstRank,
    score: row.score,
    low: row.low,
    high: row.high,
    weight_micro: row.weightMicro,
    favourable_micro: row.favourableMicro,
    voters: row.voters,
    editorial_position: row.editorialPosition,
    verdicts_yes: row.verdictsYes,
    verdicts_no: row.verdictsNo,
    comments: row.comments,
    formula_version: FORMULA_VERSION,
  }))
  if (rows.length === 0) return 0
  // One statement, so that all of the day is kept and told, or nothing of it.
  const [kept] = await sql<{ count: number; notice: unknown }[]>`
    with kept as (insert into snapshot ${sql(rows)} on conflict do nothing returning 1)
    select count(*)::int as count, announce(array[]::uuid[], array[${tags.history}]) as notice
    from kept having count(*) > 0`
  if (!kept) return 0
  applyNotice(noticeSchema.parse(kept.notice))
  return kept.count
}

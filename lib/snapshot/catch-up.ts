import postgres, { type Sql } from 'postgres'
import { env } from '@/lib/env'
import { type Day, dayOf } from '@/lib/history/day-rules'
import { SETTLED_AFTER_MS, takeSnapshot } from './take-snapshot'

const DAY_MS = 24 * 60 * 60 * 1000
/** A run of the job ends before pg-boss takes it for dead; what is left then is for the next. */
const RUN_MS = 10 * 60 * 1000

type Caught = { taken: Day[]; left: number }
type Options = { signal?: AbortSignal; daysAtMost?: number }

/** Takes the snapshots of all days that have none, oldest first, from the first listed technology to the last full day. */
export async function catchUp(
  sql: Sql,
  now: Date,
  { signal, daysAtMost = Number.POSITIVE_INFINITY }: Options = {},
): Promise<Caught> {
  const lastDay = dayOf(new Date(now.getTime() - SETTLED_AFTER_MS - DAY_MS))
  const missing = await sql<{ day: Day }[]>`
    select to_char(day, 'YYYY-MM-DD') as day
    from generate_series(
      (select min(at) at time zone 'UTC' from ranking_log where kind = 'LISTED')::date, ${lastDay}::date, interval '1 day'
    ) as day
    where not exists (select from snapshot s where s.day = day.day::date) order by day`
  const taken: Day[] = []
  for (const { day } of missing.slice(0, daysAtMost)) {
    if (signal?.aborted) break
    await takeSnapshot(sql, day)
    taken.push(day)
  }
  return { taken, left: missing.length - taken.length }
}

/** The same on a connection of its own, which may take longer over a day than readers wait for a page. */
export async function catchUpSnapshots(signal?: AbortSignal): Promise<Caught> {
  const sql = snapshotConnection(env().DIRECT_DATABASE_URL)
  try {
    const enough = AbortSignal.timeout(RUN_MS)
    return await catchUp(sql, new Date(), { signal: signal ? AbortSignal.any([signal, enough]) : enough })
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** For what goes through much of the log: it may take longer and hold more in memory than what makes a page. */
export const snapshotConnection = (databaseUrl: string): Sql =>
  postgres(databaseUrl, {
    max: 1,
    connect_timeout: 5,
    onnotice() {},
    connection: {
      TimeZone: 'UTC',
      application_name: 'backboard snapshots',
      statement_timeout: 120_000,
      work_mem: '64MB',
    },
  })

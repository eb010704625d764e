import { setTimeout as wait } from 'node:timers/promises'
import postgres from 'postgres'
import { siteUrlOf } from '@/lib/local-postgres/site-role'
import type { Log } from '@/testing/histories/log'
import { addressesOf } from './addresses'
import { disturb } from './faults'
import { prepareStage } from './prepare'
import { readOn } from './readers'
import { staleWhenSettled } from './settled'
import { startProcesses } from './start-processes'
import { comment, voteOn } from './writers'

const PROCESSES = 3
const VOTING_LANES = 3
const READERS = 6
const VOTERS_A_SECOND = 40

export type HistoryOptions = {
  buildDir: string
  seconds: number
  /** Milliseconds between faults. */
  faultsEveryMs: number
}

/** One process more is only read from, and told nothing of what the others write: what the checker must find. */
export const DEAF = PROCESSES

/** Random reads and writes over three processes on one database, and reads of a deaf one; answers the log, and what was stale at the end. */
export async function runHistory({ buildDir, seconds, faultsEveryMs }: HistoryOptions) {
  const processes = await startProcesses({
    buildDir,
    count: PROCESSES + 1,
    databaseUrlOf: (process, url) => (process === DEAF ? readingNoNotices(url) : siteUrlOf(url)),
  })
  const sql = postgres(processes.databaseUrl, { max: 1, onnotice: () => {} })
  try {
    await sql`create schema deaf`
    await sql`create table deaf.notice (like notice)`
    const stage = await prepareStage(sql, Math.ceil(seconds * VOTERS_A_SECOND))
    const addresses = addressesOf(stage)
    const { origins } = processes
    // The first renders load code; nobody has written anything yet.
    await Promise.all(
      origins.map(async (origin) => {
        for (const { path, headers } of addresses) await (await fetch(origin + path, { headers })).text()
      }),
    )
    const log: Log = { writes: [], reads: [] }
    let over = false
    const isOver = () => over
    const writing = [...Array(PROCESSES).keys()]
    const running = { origins, writing, writes: log.writes, isOver }
    const acting = Promise.all([
      disturb({ processes, of: writing, sql, everyMs: faultsEveryMs, isOver }),
      ...Array.from({ length: VOTING_LANES }, (_, lane) => voteOn(running, stage, lane, VOTING_LANES)),
      ...stage.authors.map((author) => comment(running, stage, author)),
      ...Array.from({ length: READERS }, () => readOn({ ...running, addresses, reads: log.reads })),
    ])
    await Promise.race([acting, wait(seconds * 1000)])
    over = true
    const [faults] = await acting
    const stale = await staleWhenSettled(origins.slice(0, PROCESSES), addresses, sql)
    return { log, faults, stale, inDatabase: await countVotes(sql) }
  } finally {
    await sql.end()
    await processes.stop()
  }
}

/** Where `notice` is an empty table of that name, to the connection that reads it and to no other. */
function readingNoNotices(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  url.searchParams.set('search_path', 'deaf,public')
  return url.href
}

async function countVotes(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ count: number }[]>`select count(*)::int from vote`
  return row?.count ?? 0
}

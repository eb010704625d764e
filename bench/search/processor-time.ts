import { readFileSync } from 'node:fs'
import type { Sql } from 'postgres'

/**
 * Milliseconds that this process and the database's connections have spent on a processor so far. On a machine that others
 * use as well it tells what a search costs where the clock on the wall tells how long it had to wait. Linux only, else null.
 */
export async function processorTimer(sql: Sql): Promise<(() => number) | null> {
  const backends = await sql<{ pid: number }[]>`
    select pid from pg_stat_activity where application_name = 'backboard'`
  const read = () => {
    const { user, system } = process.cpuUsage()
    const nanoseconds = backends.map(({ pid }) =>
      Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]),
    )
    return (user + system) / 1000 + nanoseconds.reduce((sum, ns) => sum + ns, 0) / 1e6
  }
  try {
    read()
    return read
  } catch {
    return null
  }
}

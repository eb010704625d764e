import { setTimeout as wait } from 'node:timers/promises'
import type { Sql } from 'postgres'
import { any } from './any'
import type { Processes } from './start-processes'

/** Breaks the connection by which one of the processes hears; which, the database does not say. */
async function cutListening(sql: Sql): Promise<void> {
  const cut = await sql`
    select pg_terminate_backend(pid) as done from pg_stat_activity
    where application_name = 'backboard server' order by random() limit 1`
  if (!cut[0]?.done) throw new Error('there was no listening connection to cut')
}

type Disturbing = { processes: Processes; of: number[]; sql: Sql; everyMs: number; isOver: () => boolean }

/** In turns: a connection is cut, a process is killed. Answers how often each happened. */
export async function disturb({ processes, of, sql, everyMs, isOver }: Disturbing) {
  const done = { cut: 0, killed: 0 }
  for (let turn = 0; ; turn++) {
    for (let waited = 0; waited < everyMs; waited += 100) {
      if (isOver()) return done
      await wait(100)
    }
    if (turn % 2 === 0) {
      await cutListening(sql)
      done.cut++
    } else {
      await processes.killAndRestart(any(of))
      done.killed++
    }
  }
}

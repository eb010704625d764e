import { setTimeout as pause } from 'node:timers/promises'
import type { TortureSite } from '../site/start-torture-site'

/** Each lasts some seconds at most and leaves nothing behind. */
export const faults: ((site: TortureSite) => Promise<void>)[] = [
  async function cutTheLine({ line }) {
    line.cut()
    await pause(1500)
    line.mend()
  },
  async function endEveryConnection({ sql }) {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'backboard%'`
  },
  async function slowDown({ line }) {
    line.slowDown(40)
    await pause(3000)
    line.slowDown(0)
  },
  async function holdEverybody({ sql }) {
    await sql.begin(async (tx) => {
      await tx`select from member for update`
      await pause(4000)
    })
  },
  async function killTheDatabase({ database }) {
    await database.kill()
    await database.start()
  },
]

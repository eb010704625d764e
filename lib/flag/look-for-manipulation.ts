import { setImmediate as letOthersWork } from 'node:timers/promises'
import postgres from 'postgres'
import { env } from '@/lib/env'
import { findBursts } from './burst-rules'
import type { Found } from './flag-rules'
import { keepFlags } from './keep-flags'
import { readActivity } from './read-activity'
import { readCohorts } from './read-cohorts'
import { readSayings } from './read-sayings'
import { findSameHour } from './same-hour-rules'
import { findTwins } from './twins-rules'

const STATEMENT_MS = 120_000
/** So many members are compared before the serving process gets a turn. */
const AT_ONCE = 50

/**
 * Looks for what people don't do and flags it for moderators; it changes nothing that counts. Looking again makes no
 * second flag of the same ballots.
 * @returns how many flags were made
 */
export async function lookForManipulation(
  now = new Date(),
  databaseUrl = env().DIRECT_DATABASE_URL,
): Promise<number> {
  // A connection of its own: reading a month of the log may take longer than a request ever may.
  const sql = postgres(databaseUrl, {
    max: 1,
    onnotice: () => {},
    connection: { TimeZone: 'UTC', statement_timeout: STATEMENT_MS, application_name: 'backboard flags' },
  })
  try {
    const bursts = findBursts(await readActivity(sql, now), now.getTime())
    const sameHour = findSameHour(await readCohorts(sql, now))
    const { sets, catalogue, members } = await readSayings(sql, now)
    const twins: Found[] = []
    let compared = 0
    for (const found of findTwins(sets, catalogue, members)) {
      if (found) twins.push(found)
      if (++compared % AT_ONCE === 0) await letOthersWork()
    }
    return await keepFlags(sql, [...bursts, ...sameHour, ...twins], now)
  } finally {
    await sql.end()
  }
}

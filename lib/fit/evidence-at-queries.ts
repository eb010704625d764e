import type { Sql } from 'postgres'
import { env } from '@/lib/env'
import { publicRead } from '@/lib/page-store/public-read'
import { countPositions, rankTechnologies } from '@/lib/ranking/rank-technologies'
import { favourability } from '@/lib/ranking/score'
import { snapshotConnection } from '@/lib/snapshot/catch-up'
import { shorterWay, type Way } from '@/lib/snapshot/past'
import { readSumsAt } from '@/lib/snapshot/sums-at'
import { tags } from '@/lib/tags'
import { byTechnology, factsOf, standingOf } from './evidence-queries'
import type { Evidence } from './evidence-schema'
import { type Moment, SETTLED_AFTER_MS } from './moment-rules'
import { type Asked, askPast } from './past-desk'
import { readPointsAt, readWordsAt } from './texts-at'

export type NoEvidence = 'TO_COME' | 'BEFORE_THE_LIST' | 'BUSY' | 'READING'

/** All that an answer was made of at a moment of the past, from the log, or why there is none. */
export const getEvidenceAt = (moment: Moment): Promise<Evidence | NoEvidence> =>
  publicRead([tags.history], () =>
    askPast(moment.text, () =>
      onConnection(async (sql) =>
        (await isSettled(sql, moment.before)) ? readEvidenceAt(sql, moment) : 'TO_COME',
      ),
    ),
  )

async function onConnection<T>(read: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = snapshotConnection(env().DIRECT_DATABASE_URL)
  try {
    return await read(sql)
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** By the database's clock, as it dates what is said. */
async function isSettled(sql: Sql, before: Date): Promise<boolean> {
  const [now] = await sql<{ clock: Date }[]>`select clock_timestamp() as clock`
  return now !== undefined && now.clock.getTime() >= before.getTime() + SETTLED_AFTER_MS
}

/**
 * The same for a moment of which everything has arrived in the log.
 * @param by the shorter way, where it is not said
 */
export async function readEvidenceAt(sql: Sql, { before, isDay }: Moment, by?: Way): Promise<Asked> {
  const way = by ?? (await shorterWay(sql, before))
  const sums = await readSumsAt(sql, before, way)
  if (sums.length === 0) return 'BEFORE_THE_LIST'
  const points = byTechnology(await readPointsAt(sql, before, way))
  const words = await readWordsAt(sql, before)
  const positions = countPositions(sums)
  return {
    // The last instant of a day, so that its date is the day.
    asOf: new Date(before.getTime() - (isDay ? 1 : 0)).toISOString(),
    technologies: rankTechnologies(sums).map((row) => {
      const said = words.get(row.technologyId) ?? { name: row.slug, language: '', license: null, kind: '' }
      return {
        ...standingOf({ ...row, name: said.name }),
        base: favourability(row, positions),
        facts: factsOf(said),
        points: points.get(row.technologyId) ?? [],
      }
    }),
  }
}

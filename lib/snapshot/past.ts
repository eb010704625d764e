import type { Sql } from 'postgres'
import { replayed } from './replay'
import { rewound } from './rewind'

/** Back from now, or on from the beginning: both tell the same. */
export type Way = 'REWIND' | 'REPLAY'

/**
 * What was said is looked up voter by voter on the way back, and read in one go on the way on: so many entries of the log
 * take as long there as one here (measured: docs/performance.md, “At large size”).
 */
const REPLAYED_PER_REWOUND = 20

/** The way to a moment that reads less. */
export async function shorterWay(sql: Sql, before: Date): Promise<Way> {
  const [log] = await sql<{ since: number; all: number }[]>`
    select (select count(*) from ranking_log where at >= ${before})::float8 as since,
      (select coalesce(max(id), 0) from ranking_log)::float8 as all`
  if (!log) return 'REWIND'
  return log.since * REPLAYED_PER_REWOUND > log.all - log.since ? 'REPLAY' : 'REWIND'
}

export const past = (sql: Sql, before: Date, way: Way) =>
  way === 'REPLAY' ? replayed(sql, before) : rewound(sql, before)

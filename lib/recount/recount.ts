import postgres from 'postgres'
import { mendBallots, mendSums } from './mend'
import { type Scan, scan } from './scan'

/** A stored number that the raw votes, verdicts and comments contradict. */
export type Difference = { what: string; stored: string; recounted: string }
export type Recounted = { ballots: number; differences: number }
type Options = {
  /** Writes the recounted numbers. */
  fix: boolean
  report: (difference: Difference) => void
  onProgress?: (ballots: number) => void
}

/**
 * Recomputes every ballot, sum and count from the raw votes, verdicts and comments and reports what differs. Members
 * go on voting: the recount reads one snapshot, and a fix adds differences to the sums instead of replacing them.
 */
export async function recount(
  databaseUrl: string,
  { fix, report, onProgress = () => {} }: Options,
): Promise<Recounted> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {}, connection: { TimeZone: 'UTC' } })
  try {
    const found = await scan(sql, onProgress)
    const differences = differencesOf(found)
    for (const difference of differences) report(difference)
    if (fix && differences.length > 0) {
      await mendBallots(sql, found.wrongBallots)
      await mendSums(sql, await scan(sql, onProgress))
    }
    return { ballots: found.ballots, differences: differences.length }
  } finally {
    await sql.end()
  }
}

function differencesOf({ wrongBallots, technologies, points, comments }: Scan): Difference[] {
  return [
    ...wrongBallots.map(({ memberId, technologyId, ...numbers }) => ({
      what: `ballot of ${memberId} on ${technologyId} (for, against, weight, favourable)`,
      ...numbers,
    })),
    ...technologies.map(({ name, stored, recounted }) => ({
      what: `${name} (weight, favourable, voters, yes, no, comments, verdicts' shares)`,
      stored: stored.join(' '),
      recounted: recounted.join(' '),
    })),
    ...points.map(({ name, stored, recounted }) => ({
      what: `point ${name} (agree, disagree, shares)`,
      stored: stored.join(' '),
      recounted: recounted.join(' '),
    })),
    ...comments.map(({ id, stored, recounted }) => ({
      what: `comment ${id} (helpful marks)`,
      stored: stored.join(' '),
      recounted: recounted.join(' '),
    })),
  ]
}

import postgres from 'postgres'
import { mendBallots, mendSums } from './mend'
import { type Scan, scan } from './scan'
import type { Progress, WrongBallot } from './scan-ballots'

/** A stored number that the raw votes, verdicts and comments contradict. */
export type Difference = { what: string; stored: string; recounted: string }
export type Recounted = { ballots: number; differences: number }
type Options = {
  /** Writes the recounted numbers. */
  fix: boolean
  /** Waited for, so that a slow reader of many differences is not overrun. */
  report: (difference: Difference) => unknown
  onProgress?: (progress: Progress) => void
}

/**
 * Recomputes every ballot, sum and count from the raw votes, verdicts and comments and reports what differs. Members
 * go on voting: the recount reads one snapshot, and a fix adds differences to the sums instead of replacing them.
 * However many ballots are wrong, no more than a few thousand are held at a time.
 */
export async function recount(
  databaseUrl: string,
  { fix, report, onProgress = () => {} }: Options,
): Promise<Recounted> {
  // One connection reads its snapshot while the other mends.
  const sql = postgres(databaseUrl, {
    max: 2,
    onnotice: () => {},
    // Planned for the thousand members at hand: a plan for any list of them expects ten.
    connection: { TimeZone: 'UTC', plan_cache_mode: 'force_custom_plan' },
  })
  try {
    let differences = 0
    const tell = async (difference: Difference) => {
      differences++
      await report(difference)
    }
    const onWrong = async (ballots: WrongBallot[]) => {
      for (const ballot of ballots) await tell(ballotDifference(ballot))
      if (fix) await mendBallots(sql, ballots)
    }
    const found = await scan(sql, { onWrong, onProgress })
    for (const difference of sumDifferences(found)) await tell(difference)
    if (fix && differences > 0) await mendSums(sql, await scan(sql, { onWrong: () => {}, onProgress }))
    return { ballots: found.ballots, differences }
  } finally {
    await sql.end()
  }
}

const ballotDifference = ({ memberId, technologyId, ...numbers }: WrongBallot): Difference => ({
  what: `ballot of ${memberId} on ${technologyId} (for, against, weight, favourable)`,
  ...numbers,
})

const sumDifferences = ({ technologies, points, comments }: Scan): Difference[] => [
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

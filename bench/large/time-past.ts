import { setTimeout as sleep } from 'node:timers/promises'
import { readPointsAt } from '@/lib/fit/texts-at'
import { dayOf, endOf } from '@/lib/history/day-rules'
import { snapshotConnection } from '@/lib/snapshot/catch-up'
import { shorterWay, type Way } from '@/lib/snapshot/past'
import { readSumsAt } from '@/lib/snapshot/sums-at'

const DAY_MS = 24 * 60 * 60 * 1000
const DAYS_AGO = [2, 8, 31, 120, 270]
/** Further than so many entries nobody goes back, who has the other way: it takes minutes. */
const MOST_REWOUND = 250_000

/** How long a day of the past takes to read by each way, a line each; what both tell must be the same. */
export async function timePast(url: string, tell: (line: string) => void) {
  const sql = snapshotConnection(url)
  try {
    for (const ago of DAYS_AGO) {
      const before = endOf(dayOf(new Date(Date.now() - ago * DAY_MS)))
      const [log] = await sql<{ since: number }[]>`
        select count(*)::float8 as since from ranking_log where at >= ${before}`
      const since = log?.since ?? 0
      const chosen = await shorterWay(sql, before)
      const ways: Way[] = since > MOST_REWOUND ? ['REPLAY'] : ['REWIND', 'REPLAY']
      const told: string[] = []
      for (const way of ways) {
        const began = performance.now()
        const sums = await readSumsAt(sql, before, way)
        const points = await readPointsAt(sql, before, way)
        const took = (performance.now() - began) / 1000
        told.push(
          [...sums, ...points]
            .map((row) => JSON.stringify(row))
            .sort()
            .join(),
        )
        const note = way === chosen ? ', taken' : ''
        tell(`past: ${ago} days ago, ${since} entries since: ${way} ${took.toFixed(1)} s${note}`)
      }
      if (new Set(told).size > 1)
        throw new Error(`the two ways to ${before.toISOString()} tell different things`)
    }
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** What readers get who ask the site for a month ago until it comes: the statuses in turn, and the seconds. */
export async function askPast(origin: string) {
  const day = dayOf(new Date(Date.now() - 31 * DAY_MS))
  const statuses: number[] = []
  const began = performance.now()
  while (statuses.at(-1) !== 200 && performance.now() - began < 180_000) {
    const answer = await fetch(`${origin}/decide?performance=lot&at=${day}`)
    await answer.arrayBuffer()
    statuses.push(answer.status)
    if (answer.status !== 200) await sleep(5000)
  }
  return { statuses, seconds: (performance.now() - began) / 1000 }
}

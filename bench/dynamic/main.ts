import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import postgres from 'postgres'
import { askPaths } from '../load/ask-paths'
import { withMembers } from '../site/with-members'

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '4' } } })
const seconds = Number(values.seconds)
/** So long after its last statement an idle connection of PostgreSQL has told what it did, with a second to spare. */
const TOLD_MS = 11_000

const WORDS = ['django', 'learning curve', 'fast', 'async', 'type safety', 'python web']
const CASES = [
  'performance=lot',
  'performance=lot&cons=learning-curve',
  'safety=lot',
  'ecosystem=lot&productivity=lot',
]
const search = WORDS.map((words) => new URLSearchParams({ q: words }).toString())

/** `npm run bench:dynamic`: what answers that are never kept cost, alone and with 16 connections at once. */
await withMembers(async ({ origin, members, slugs, databaseUrl }) => {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  const cookie = `backboard-session=${members[0]?.token}`
  const groups: [name: string, paths: string[], cookie?: string][] = [
    ['/search', search.map((query) => `/search?${query}`)],
    ['/api/v1/search', search.map((query) => `/api/v1/search?${query}`)],
    ['/decide', CASES.map((query) => `/decide?${query}`)],
    ['/api/v1/decide', CASES.map((query) => `/api/v1/decide?${query}`)],
    ['/api/v1/me', ['/api/v1/me'], cookie],
    ['/api/v1/me/technologies/{slug}', slugs.map((slug) => `/api/v1/me/technologies/${slug}`), cookie],
    ['/sign-in', ['/sign-in']],
  ]
  const activeMs = async () => {
    await wait(TOLD_MS)
    const [row] = await sql<{ ms: number }[]>`
      select active_time as ms from pg_stat_database where datname = current_database()`
    return row?.ms ?? Number.NaN
  }
  const rows = []
  for (const [name, paths, given] of groups) {
    const load = { origin, paths, seconds, cookie: given }
    await askPaths({ ...load, connections: 4, seconds: 2 })
    const before = await activeMs()
    const alone = await askPaths({ ...load, connections: 1 })
    const databaseMs = ((await activeMs()) - before) / alone.requests
    const together = await askPaths({ ...load, connections: 16 })
    const totalMs = 1000 / alone.perSecond
    rows.push({
      answer: name,
      'database ms': databaseMs.toFixed(1),
      'the rest ms': (totalMs - databaseMs).toFixed(1),
      'p50 alone': alone.p50Ms.toFixed(1),
      'requests/s at 16': Math.round(together.perSecond),
      'p99 at 16': together.p99Ms.toFixed(0),
      failed: alone.failed + together.failed,
    })
    console.error(rows.at(-1))
  }
  console.table(rows)
  await sql.end()
})

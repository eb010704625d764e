import { parseArgs } from 'node:util'
import postgres from 'postgres'
import { fillDatabase } from '@/bench/fill/fill-database'
import { db } from '@/lib/db'
import { search } from '@/lib/search/search-queries'
import { fillForSearch, firstFor, QUALITY } from '@/testing/search-quality'
import { startTempPostgres } from '@/testing/temp-postgres'
import { processorTimer } from './processor-time'

const { values } = parseArgs({
  options: {
    technologies: { type: 'string', default: '2000' },
    points: { type: 'string', default: '40000' },
    comments: { type: 'string', default: '500000' },
    rounds: { type: 'string', default: '5' },
  },
})
const amounts = {
  technologies: Number(values.technologies),
  points: Number(values.points),
  comments: Number(values.comments),
}
const rounds = Number(values.rounds)
for (const count of [...Object.values(amounts), rounds])
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError('every option must be a whole number from 1 up')

/** What is typed letter by letter, each beginning being asked for. */
const TYPED = [
  'django',
  'laravel',
  'spring boot testing',
  'learning curve',
  'performance',
  'kubernetes',
  'golang',
  'teh best framework',
]
/** Words that a great part of all comments says, alone and together. */
const COMMON = [
  'a',
  'the',
  'use',
  'that works',
  'code',
  'service',
  'framework',
  'learn',
  'python code',
  'application components',
  'use the framework',
]

const beginnings = TYPED.flatMap((words) => [...words].map((_, i) => words.slice(0, i + 1)))
const groups: [what: string, queries: string[], limit: number][] = [
  [`the ${QUALITY.length} queries of the table`, QUALITY.map(([query]) => query), 20],
  [`${beginnings.length} beginnings of ${TYPED.length} queries, as they are typed`, beginnings, 8],
  [`${COMMON.length} queries of the commonest words`, COMMON, 20],
]

type Time = { query: string; ms: number; processorMs: number }

async function measure(queries: string[], limit: number, processor: () => number): Promise<Time[]> {
  const times: Time[] = []
  for (let round = 0; round <= rounds; round++)
    for (const query of queries) {
      const [began, spent] = [performance.now(), processor()]
      await search({ q: query, limit })
      // The first round warms up.
      if (round > 0) times.push({ query, ms: performance.now() - began, processorMs: processor() - spent })
    }
  return times
}

function told(times: Time[], of: 'ms' | 'processorMs'): string {
  const sorted = [...times].sort((a, b) => a[of] - b[of])
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] as Time
  const [p50, p95, most] = [at(0.5), at(0.95), at(1)]
  return `p50 ${p50[of].toFixed(1)}, p95 ${p95[of].toFixed(1)}, at most ${most[of].toFixed(1)} ms (“${most.query}”)`
}

const { url, stop } = await startTempPostgres()
process.env.DATABASE_URL = url
// One connection: searches follow each other, and its processor time can be told.
process.env.DATABASE_POOL_SIZE = '1'
const sql = postgres(url, { max: 1, onnotice: () => {} })
try {
  const began = performance.now()
  const marks = await fillForSearch()
  await fillDatabase(url, { ...amounts, members: 5000, votes: 20_000, days: 1 }, { besideOthers: true })
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  console.log(
    `${amounts.technologies} technologies, ${amounts.points} points, ${amounts.comments} comments in ${seconds} s`,
  )
  await search({ q: 'x', limit: 1 })
  const processor = await processorTimer(sql)
  for (const [what, queries, limit] of groups) {
    const times = await measure(queries, limit, processor ?? (() => 0))
    console.log(`${what}:\n  by the clock: ${told(times, 'ms')}`)
    if (processor) console.log(`  on a processor: ${told(times, 'processorMs')}`)
  }
  let asExpected = 0
  for (const [query, first] of QUALITY) if ((await firstFor(query, marks)) === first) asExpected++
  console.log(
    `${asExpected} of ${QUALITY.length} queries of the table find the same first as on a small site`,
  )
} finally {
  await sql.end()
  await db.$disconnect()
  await stop()
}

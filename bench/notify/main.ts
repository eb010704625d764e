import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import postgres, { type Sql } from 'postgres'
import { placesElsewhere } from '@/lib/local-postgres/place'
import { startLocalPostgres } from '@/lib/local-postgres/start-local-postgres'
import { migrate } from '@/lib/migrate/migrate'
import { fillTechnologies, TOLD, tellBy } from './prepare'
import { voteFor } from './vote-for'

const CONCURRENCIES = [1, 16, 64]
const MEMBERS = 20_000
type Way = keyof typeof TOLD
const ways = Object.keys(TOLD) as Way[]
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '3' },
    technologies: { type: 'string', default: '500' },
  },
})
const [rounds, seconds, technologies] = [values.rounds, values.seconds, values.technologies].map(Number) as [
  number,
  number,
  number,
]
for (const count of [rounds, seconds, technologies])
  if (!(count > 0)) throw new RangeError('--rounds, --seconds and --technologies must be positive numbers')

const dataDir = mkdtempSync(join(tmpdir(), 'backboard-notify-'))
chmodSync(dataDir, 0o755)
// As a site runs: every commit waits for its disk.
const server = await startLocalPostgres({ dataDir, durable: true })
const databases: Sql[] = []

/** A database of the same cluster with these technologies. */
async function database(how: Way): Promise<string> {
  const url = new URL(server.url)
  const name = `told_by_${how}`
  url.pathname = `/${name}`
  const admin = postgres(server.url, { max: 1 })
  await admin.unsafe(`create database ${name}`)
  await admin.end()
  await migrate(url.href)
  const sql = postgres(url.href, { max: 2, onnotice: () => {} })
  databases.push(sql)
  await fillTechnologies(sql, technologies, MEMBERS)
  await tellBy(sql, how)
  return url.href
}

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] as number
const two = (number: number) => number.toFixed(2)
/** The median of the ratios, with the least and the most. */
const ratio = (ratios: number[]) =>
  `${two(median(ratios))} (${two(Math.min(...ratios))}–${two(Math.max(...ratios))})`

try {
  const urls = new Map<string, string>()
  for (const how of ways) urls.set(how, await database(how))
  // A channel that nobody listens to costs less; a site would have one listener for each process.
  const listener = postgres(urls.get('notify') as string, { max: 1 })
  await listener.listen('backboard', () => {})
  console.log(
    `Votes a second, the median of ${rounds} rounds of ${seconds} s each, in turns; ${technologies} technologies.\n`,
  )
  console.log(
    '| at once | told of by nothing | by NOTIFY | by the table | NOTIFY ÷ nothing | table ÷ nothing |',
  )
  console.log('|--:|--:|--:|--:|--:|--:|')
  for (const concurrency of CONCURRENCIES) {
    const rates = Object.fromEntries(ways.map((how) => [how, [] as number[]])) as Record<Way, number[]>
    // The first round warms up.
    for (let round = -1; round < rounds; round++)
      for (const how of round % 2 === 0 ? ways : ways.toReversed()) {
        const rate = await voteFor(urls.get(how) as string, { concurrency, seconds, members: MEMBERS })
        if (round >= 0) rates[how].push(rate)
      }
    const [nothing, notify, table] = [rates.nothing, rates.notify, rates.table]
    const against = (those: number[]) => ratio(those.map((rate, round) => rate / (nothing[round] as number)))
    const medians = [nothing, notify, table].map((those) => Math.round(median(those))).join(' | ')
    console.log(`| ${concurrency} | ${medians} | ${against(notify)} | ${against(table)} |`)
  }
  await listener.end()
} finally {
  for (const sql of databases) await sql.end()
  await server.stop()
  for (const place of [...placesElsewhere(dataDir), dataDir]) rmSync(place, { recursive: true, force: true })
}

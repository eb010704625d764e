import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillDatabase } from '@/bench/fill/fill-database'
import { addressesOf } from '@/bench/large/addresses'
import { snapshotConnection } from '@/lib/snapshot/catch-up'
import { capturedQueries } from '@/testing/captured-queries'
import { type Asked, canBeExplained, explain } from '@/testing/explained'
import { useTestDatabase } from '@/testing/test-database'
import { answerTo } from './answer-for-tests'

const url = useTestDatabase()
const AMOUNTS = { technologies: 250, points: 5000, members: 3000, votes: 20_000, comments: 12_000, days: 30 }
/** Tables that grow with members, or with technologies times points or days. */
const LARGE = [
  ...[
    'vote',
    'ranking_log',
    'ballot',
    'verdict',
    'comment',
    'comment_helpful',
    'member',
    'point',
    'point_version',
  ],
  ...['snapshot', 'session', 'notification', 'comment_version', 'moderation_log'],
]
/** A statement may look at so much of a large table; the most discussed technology has a thirtieth of all. */
const MOST = 0.1
/** What may look at more of a table, and why. */
const ALLOWED: { table: string; says: RegExp; why: string }[] = [
  {
    table: 'point',
    says: /"technology_id" IN \(/,
    why: 'a page of a list shows the points of its 50 technologies',
  },
  {
    table: 'point',
    says: /technology_id = any\(\$1::uuid/,
    why: 'asked for 250 technologies at most, and kept for each',
  },
  ...['point', 'point_version', 'comment'].map((table) => ({
    table,
    says: /as commented, h\.threads/,
    why: 'asked for 250 technologies at most, and kept for each',
  })),
  ...['point', 'comment'].map((table) => ({
    table,
    says: /with (weighed|helpful) as/,
    why: 'search weighs so many candidates as a constant says, however many there are',
  })),
  {
    table: 'snapshot',
    says: /with recursive newest/,
    why: 'the feed tells of thirty days, and of a hundred places each',
  },
]

let client: Client
let sizes: Map<string, number>

beforeAll(async () => {
  await fillDatabase(url, AMOUNTS)
  // A table of this size may be read whole in less time than through an index; one that is a hundred times larger may
  // not. So the planner is to name an index wherever there is one.
  client = new Client({ connectionString: url, options: '-c timezone=UTC -c enable_seqscan=off' })
  await client.connect()
  const { rows } = await client.query<{ table: string; rows: number }>(
    'select relname as table, reltuples as rows from pg_class where relname = any($1)',
    [LARGE],
  )
  sizes = new Map(rows.map((row) => [row.table, row.rows]))
}, 120_000)
afterAll(() => client.end())

it('no public answer looks through a large table', async () => {
  const sql = snapshotConnection(url)
  const addresses = await addressesOf(sql)
  await sql.end()
  const found: string[] = []
  const explained = new Set<string>()
  for (const { path } of addresses) {
    const sent = await capturedQueries(() => answerTo(path))
    for (const asked of sent.filter(canBeExplained)) {
      explained.add(asked.text)
      for (const read of await tooMuch(asked)) found.push(`${path}: ${read}`)
    }
  }
  expect(found).toEqual([])
  // What would be captured no more would be guarded no more.
  expect(explained.size).toBeGreaterThan(40)
  const unused = ALLOWED.filter(({ says }) => ![...explained].some((text) => says.test(text)))
  expect(unused).toEqual([])
}, 240_000)

async function tooMuch(asked: Asked): Promise<string[]> {
  const { reads } = await explain(client, asked, true)
  return reads
    .filter(({ table, how, rows }) => {
      const size = sizes.get(table) ?? 0
      return size > 1000 && (how === 'Seq Scan' || rows > size * MOST)
    })
    .filter(({ table }) => !ALLOWED.some((each) => each.table === table && each.says.test(asked.text)))
    .map(
      ({ table, how, rows }) =>
        `${rows} rows of ${table} by ${how}: ${asked.text.replace(/\s+/g, ' ').slice(0, 200)}`,
    )
}

import { existsSync, readFileSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import postgres from 'postgres'
import { median } from '@/bench/load/ask-paths'
import { type Asked, canBeExplained, explain, type Read } from '@/testing/explained'
import { type Address, addressesOf } from './addresses'
import type { OpenedSite } from './open-site'
import { oneVoter } from './time-votes'

export type PageTime = Address & {
  status: number
  kB: number
  /** Milliseconds: of the first render of this process, and the median of renders after everything has expired. */
  first: number
  again: number
  /** Milliseconds until a reader who asks right after a vote on the technology of most comments has it: the median. */
  afterVote: number
  /** Milliseconds of a processor that the serving thread took, the least of these renders; null where it cannot be told. */
  processor: number | null
  /** Milliseconds of the database for all statements of one render, and for the slowest. */
  database: number
  slowest: number
  statements: number
}
export type Planned = Asked & { ms: number; rows: number; reads: Read[]; path: string }

const RENDERS = 3
/** Until every process has heard that everything changed. */
const HEARD_MS = 150

/** Renders every kind of answer with nothing kept, and explains the statements that each sent. */
export async function timePages(site: OpenedSite, databaseUrl: string, tell: (what: string) => void) {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  const client = new Client({ connectionString: databaseUrl, options: '-c timezone=UTC' })
  await client.connect()
  const pages: PageTime[] = []
  const plans = new Map<string, Planned>()
  try {
    const vote = await oneVoter(sql, site.origin)
    for (const address of await addressesOf(sql)) {
      tell(address.path)
      const first = await get(site.origin + address.path)
      const times: number[] = []
      const spent: number[] = []
      let sent: Asked[] = []
      for (let nth = 0; nth < RENDERS; nth++) {
        await sql`select announce_all()`
        await sleep(HEARD_MS)
        const from = sizeOf(site.queriesFile)
        const before = processorMs(site.pid)
        times.push((await get(site.origin + address.path)).ms)
        spent.push(processorMs(site.pid) - before)
        sent = statementsSince(site.queriesFile, from).filter(canBeExplained)
      }
      const moved: number[] = []
      for (let nth = 0; nth < RENDERS; nth++) {
        await vote()
        moved.push((await get(site.origin + address.path)).ms)
      }
      const explained: Planned[] = []
      for (const asked of sent) {
        const plan = { ...asked, path: address.path, ...(await explain(client, asked, true)) }
        explained.push(plan)
        const known = plans.get(asked.text)
        if (!known || known.ms < plan.ms) plans.set(asked.text, plan)
      }
      const each = explained.map(({ ms }) => ms)
      pages.push({
        ...address,
        status: first.status,
        kB: first.bytes / 1000,
        first: first.ms,
        again: median(times),
        afterVote: median(moved),
        processor: spent.some(Number.isNaN) ? null : Math.min(...spent),
        database: each.reduce((sum, ms) => sum + ms, 0),
        slowest: Math.max(0, ...each),
        statements: each.length,
      })
    }
    return { pages, plans: [...plans.values()].sort((a, b) => b.ms - a.ms) }
  } finally {
    await client.end()
    await sql.end()
  }
}

async function get(url: string) {
  const began = performance.now()
  const answer = await fetch(url, { redirect: 'manual' })
  const bytes = (await answer.arrayBuffer()).byteLength
  return { ms: performance.now() - began, bytes, status: answer.status }
}

/** What the main thread of a process has spent on a processor so far. Linux only, else not a number. */
function processorMs(pid: number): number {
  const file = `/proc/${pid}/task/${pid}/schedstat`
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6 : Number.NaN
}

const sizeOf = (file: string) => (existsSync(file) ? statSync(file).size : 0)

/** Without what the workers of the site send by the clock. */
const statementsSince = (file: string, from: number): Asked[] =>
  readFileSync(file)
    .subarray(from)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '' && !/pgboss|mail_outbox/.test(line))
    .map((line) => JSON.parse(line))

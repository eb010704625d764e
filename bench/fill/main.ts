import { parseArgs } from 'node:util'
import postgres from 'postgres'
import { env } from '@/lib/env'
import { recount } from '@/lib/recount/recount'
import { hostsElsewhere } from '@/lib/sample/hosts-elsewhere'
import type { Amounts } from './amounts'
import { fillDatabase } from './fill-database'

const PRESETS: Amounts = {
  technologies: 2000,
  points: 40_000,
  members: 200_000,
  votes: 5_000_000,
  comments: 500_000,
  days: 365,
}
const TELL_EVERY_MS = 2000

/** `npm run bench:fill`: fills a database with invented opinions, counts them, and counts them again. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      ...Object.fromEntries(Object.keys(PRESETS).map((name) => [name, { type: 'string' as const }])),
      'beside-others': { type: 'boolean', default: false },
    },
  })
  const amounts = { ...PRESETS }
  for (const name of Object.keys(PRESETS) as (keyof Amounts)[]) {
    const given = (values as Record<string, unknown>)[name]
    if (given !== undefined) amounts[name] = Number(given)
    if (!Number.isInteger(amounts[name]) || amounts[name] < 1)
      throw new RangeError(`--${name} must be a whole number from 1 up`)
  }
  const url = env().MIGRATE_DATABASE_URL ?? env().DATABASE_URL
  if (hostsElsewhere(url).length > 0) {
    console.error('The database is not on this machine: what is invented would stand among real opinions.')
    return 1
  }
  const began = Date.now()
  let toldAt = 0
  const tell = (what: string) => {
    if (Date.now() - toldAt < TELL_EVERY_MS) return
    toldAt = Date.now()
    console.error(`  ${((toldAt - began) / 1000).toFixed(0)} s: ${what} …`)
  }
  await fillDatabase(url, amounts, { tell, besideOthers: values['beside-others'] === true })
  const seconds = (Date.now() - began) / 1000
  const again = Date.now()
  const { ballots, differences } = await recount(url, { fix: false, report: console.error })
  console.log(`Filled and counted in ${seconds.toFixed(0)} s: ${JSON.stringify(await countsOf(url))}`)
  console.log(
    `${ballots} ballots recounted in ${((Date.now() - again) / 1000).toFixed(1)} s: ` +
      (differences === 0 ? 'equal.' : `${differences} differences.`),
  )
  return differences === 0 ? 0 : 1
}

async function countsOf(url: string) {
  const sql = postgres(url, { max: 1 })
  const [counts] = await sql`
    select (select count(*) from technology)::int as technologies, (select count(*) from point)::int as points,
      (select count(*) from member)::int as members, (select count(*) from vote)::int as votes,
      (select count(*) from verdict)::int as verdicts, (select count(*) from comment)::int as comments,
      (select count(*) from ranking_log)::int as log, (select count(*) from snapshot)::int as snapshots`
  await sql.end()
  return counts
}

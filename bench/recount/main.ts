import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import postgres, { type Sql } from 'postgres'
import { fillDatabase } from '@/bench/fill/fill-database'
import { startTempPostgres } from '@/testing/temp-postgres'
import { voteMeanwhile } from './vote-meanwhile'

const { values } = parseArgs({
  options: { votes: { type: 'string', default: '1000000' }, connections: { type: 'string', default: '4' } },
})
const [votes, connections] = [Number(values.votes), Number(values.connections)]
for (const count of [votes, connections])
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError('--votes and --connections must be whole numbers')

const VOTES_A_MEMBER = 10

type Measured = {
  ballots: number
  differences: number
  seconds: number
  firstProgress: number
  peakMemory: number
}
const once = fileURLToPath(new URL('recount-once.ts', import.meta.url))

async function measure(what: string, url: string, ...args: string[]): Promise<Measured> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', once, ...args], {
    env: { ...process.env, DATABASE_URL: url },
  })
  const measured: Measured = JSON.parse(stdout)
  const { ballots, differences, seconds, firstProgress, peakMemory } = measured
  console.log(
    `${what}: ${seconds.toFixed(1)} s, ${Math.round(peakMemory)} MiB at most, first progress after ` +
      `${firstProgress.toFixed(2)} s; ${ballots} ballots, ${differences} differences`,
  )
  return measured
}

async function measureMeanwhile(what: string, url: string, members: number, ...args: string[]) {
  const stop = voteMeanwhile(url, connections, members)
  const measured = await measure(`${what}, while ${connections} connections vote`, url, ...args)
  const cast = await stop()
  console.log(`  ${cast} votes were cast meanwhile, ${Math.round(cast / measured.seconds)} a second`)
  if (cast === 0) throw new Error('nobody could vote meanwhile')
  return measured
}

const nothingIsWrong = ({ differences }: Measured) => {
  if (differences > 0) throw new Error(`${differences} differences, and there should be none`)
}

/** Counts are spoilt where members go on voting: what they add must be kept, what was spoilt must go. */
const spoil = (sql: Sql) =>
  sql.begin(async (tx) => {
    await tx`update technology set weight_micro = weight_micro + 1000, voters = voters + 1`
    await tx`update point set agree = agree + 5`
    await tx`update ballot set favourable = favourable + 1 where member_id in (select id from member order by id limit 1000)`
  })

const { url, stop } = await startTempPostgres()
const sql = postgres(url, { max: 2, onnotice: () => {} })
try {
  const began = performance.now()
  const members = Math.ceil(votes / VOTES_A_MEMBER)
  await fillDatabase(
    url,
    { technologies: 0, points: 0, members, votes, comments: 0, days: 30 },
    { isCounted: false },
  )
  console.log(
    `${votes} votes by ${members} members filled in, ${((performance.now() - began) / 1000).toFixed(1)} s`,
  )
  const mended = await measure('recount --fix, every ballot wrong', url, '--fix')
  if (mended.differences < mended.ballots) throw new Error('not every ballot was wrong')
  await sql`analyze`
  nothingIsWrong(await measure('recount', url))
  nothingIsWrong(await measureMeanwhile('recount', url, members))
  await spoil(sql)
  await measureMeanwhile('recount --fix of what was spoilt', url, members, '--fix')
  nothingIsWrong(await measure('recount afterwards', url))
  const [counts] = await sql<{ votes: string; counted: string }[]>`
    select (select count(*) from vote) as votes, (select sum(agree + disagree) from point) as counted`
  if (counts?.votes !== counts?.counted)
    throw new Error(`${counts?.votes} votes, but ${counts?.counted} are counted`)
  console.log('No vote and no difference was lost.')
} finally {
  await sql.end()
  await stop()
}

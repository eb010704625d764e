import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import postgres from 'postgres'
import { startTempPostgres } from '@/testing/temp-postgres'

const { values } = parseArgs({ options: { ballots: { type: 'string', default: '1000000' } } })
const ballots = Number(values.ballots)
if (!Number.isInteger(ballots) || ballots < 1) throw new RangeError('--ballots must be a whole number')

const once = fileURLToPath(new URL('download-once.ts', import.meta.url))
const { url, stop } = await startTempPostgres()
const sql = postgres(url, { max: 1, onnotice: () => {} })
try {
  const [{ technologies } = { technologies: 1 }] = await sql<{ technologies: number }[]>`
    select count(*)::int as technologies from technology`
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`insert into member (handle, email, email_verified)
      select 'bench-' || n, 'bench-' || n || '@members.example', now()
      from generate_series(1, ${Math.ceil(ballots / technologies)}::int) n`
    await tx`insert into ballot (member_id, technology_id, favourable, unfavourable)
      select m.id, t.id, 1 + (hashtext(m.handle || t.slug) & 7), hashtext(t.slug || m.handle) & 7
      from member m cross join technology t limit ${ballots}`
  })
  await sql`analyze ballot`
  const env = { ...process.env, DATABASE_URL: url }
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', once], { env })
  const { lines, bytes, seconds, firstByte, before, peakMemory } = JSON.parse(stdout)
  if (lines !== ballots) throw new Error(`${lines} lines of ${ballots} ballots`)
  console.log(
    `${lines} ballots, ${Math.round(bytes / 2 ** 20)} MiB in ${seconds.toFixed(1)} s, first byte after ` +
      `${firstByte.toFixed(1)} s; ${Math.round(peakMemory)} MiB of memory at most, ${Math.round(before)} before it began`,
  )
} finally {
  await sql.end()
  await stop()
}

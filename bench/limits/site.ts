import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { hashSessionToken } from '@/lib/session/session-token'
import { buildSite } from '@/scripts/build'
import { cleanEnv } from '@/scripts/test/clean-env'
import { startTestSite } from '@/scripts/test/test-site'

export type Voter = { id: string; token: string }
export type Site = {
  origin: string
  pid: number
  databasePid: number
  databaseUrl: string
  buildDir: string
  folder: string
  env: Record<string, string | undefined>
  voters: Voter[]
  points: string[]
  slugs: string[]
}

const VOTERS = 2000

/** The production build with a database that waits for the disk, the sample community, and signed-in members to vote. */
export async function withVoters(measure: (site: Site) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'backboard-limits-'))
  chmodSync(folder, 0o755)
  const buildDir = process.env.BUILD_DIR ?? '.next'
  await buildSite({ buildDir, logFile: join(folder, 'build.log') })
  const site = await startTestSite({ buildDir, logsDir: folder, env: cleanEnv(), durable: true })
  try {
    Object.assign(process.env, { DATABASE_URL: site.env.DATABASE_URL, BASE_URL: site.env.BASE_URL })
    const { fillSampleData } = await import('@/lib/sample/fill-sample-data')
    await fillSampleData()
    const filled = await signInVoters(site.databaseUrl)
    await measure({ ...filled, ...site, buildDir, origin: site.env.BASE_URL as string, folder })
  } finally {
    await site.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function signInVoters(url: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    const voters = Array.from({ length: VOTERS }, () => ({ id: randomUUID(), token: randomUUID() }))
    const members = voters.map(({ id }, i) => ({
      id,
      handle: `voter-${i}`,
      email: `voter-${i}@members.example`,
      created_at: '2026-01-01',
    }))
    const sessions = voters.map(({ id, token }) => ({
      member_id: id,
      token_hash: hashSessionToken(token),
      expires: '2099-01-01',
    }))
    await sql`insert into member ${sql(members)}`
    await sql`insert into session ${sql(sessions)}`
    const points = await sql<{ id: string }[]>`select id from point where archived_at is null order by id`
    const technologies = await sql<
      { slug: string }[]
    >`select slug from technology where state = 'LISTED' order by slug`
    await sql`vacuum analyze`
    return { voters, points: points.map(({ id }) => id), slugs: technologies.map(({ slug }) => slug) }
  } finally {
    await sql.end()
  }
}

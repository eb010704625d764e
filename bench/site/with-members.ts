import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { fillSampleData } from '@/lib/sample/fill-sample-data'
import { hashSessionToken } from '@/lib/session/session-token'
import { buildSite } from '@/scripts/build'
import { cleanEnv } from '@/scripts/test/clean-env'
import { startTestSite } from '@/scripts/test/test-site'

const MEMBERS = 500

export type SiteWithMembers = {
  origin: string
  databaseUrl: string
  /** What another process of the same site is started with. */
  env: Record<string, string | undefined>
  buildDir: string
  logsDir: string
  /** Values of the session cookie, one for each member. */
  sessions: string[]
  points: string[]
  slugs: string[]
}

/** The production build with the sample community and signed-in members, for one measurement. */
export async function withMembers(
  measure: (site: SiteWithMembers) => Promise<void>,
  env: Record<string, string> = {},
): Promise<void> {
  const logsDir = mkdtempSync(join(tmpdir(), 'backboard-bench-'))
  const buildDir = process.env.BUILD_DIR ?? '.next'
  await buildSite({ buildDir, logFile: join(logsDir, 'build.log') })
  const site = await startTestSite({ buildDir, logsDir, env: { ...cleanEnv(), ...env } })
  try {
    Object.assign(process.env, { DATABASE_URL: site.env.DATABASE_URL, BASE_URL: site.env.BASE_URL })
    await fillSampleData()
    await measure({
      origin: site.env.BASE_URL as string,
      databaseUrl: site.databaseUrl,
      env: site.env,
      buildDir,
      logsDir,
      ...(await signIn(site.databaseUrl)),
    })
  } finally {
    await site.stop()
    rmSync(logsDir, { recursive: true, force: true })
  }
}

async function signIn(url: string): Promise<Pick<SiteWithMembers, 'sessions' | 'points' | 'slugs'>> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    const members = Array.from({ length: MEMBERS }, () => ({ id: randomUUID(), token: randomUUID() }))
    await sql`insert into member ${sql(
      members.map(({ id }, i) => ({
        id,
        handle: `bench-${i}`,
        email: `bench-${i}@members.example`,
        email_verified: '2026-01-01',
        created_at: '2026-01-01',
      })),
    )}`
    await sql`insert into session ${sql(
      members.map(({ id, token }) => ({
        member_id: id,
        token_hash: hashSessionToken(token),
        expires: '2099-01-01',
      })),
    )}`
    const points = await sql<{ id: string }[]>`
      select p.id from point p join technology t on t.id = p.technology_id
      where p.archived_at is null and t.state = 'LISTED' order by p.id`
    const technologies = await sql<{ slug: string }[]>`
      select slug from technology where state = 'LISTED' order by slug`
    await sql`vacuum analyze`
    return {
      sessions: members.map(({ token }) => token),
      points: points.map(({ id }) => id),
      slugs: technologies.map(({ slug }) => slug),
    }
  } finally {
    await sql.end()
  }
}

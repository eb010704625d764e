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

const MEMBERS = 2000

export type Member = { id: string; token: string }

export type SiteWithMembers = {
  origin: string
  pid: number
  databaseUrl: string
  databasePid: number
  /** What another process of the same site is started with. */
  env: Record<string, string | undefined>
  buildDir: string
  logsDir: string
  /** Signed in; the token is the value of the session's cookie. */
  members: Member[]
  points: string[]
  /** The same, by the slug of their technology. */
  pointsOf: Map<string, string[]>
  slugs: string[]
}

type Options = {
  env?: Record<string, string>
  /** Whether the database waits for the disk at every commit. */
  durable?: boolean
}

/** The production build with the sample community and signed-in members, for one measurement. */
export async function withMembers(
  measure: (site: SiteWithMembers) => Promise<void>,
  { env, durable }: Options = {},
): Promise<void> {
  const logsDir = mkdtempSync(join(tmpdir(), 'backboard-bench-'))
  const buildDir = process.env.BUILD_DIR ?? '.next'
  await buildSite({ buildDir, logFile: join(logsDir, 'build.log') })
  const site = await startTestSite({ buildDir, logsDir, env: { ...cleanEnv(), ...env }, durable })
  try {
    Object.assign(process.env, { DATABASE_URL: site.env.DATABASE_URL, BASE_URL: site.env.BASE_URL })
    await fillSampleData()
    await measure({
      origin: site.env.BASE_URL as string,
      pid: site.pid,
      databaseUrl: site.databaseUrl,
      databasePid: site.databasePid,
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

async function signIn(
  url: string,
): Promise<Pick<SiteWithMembers, 'members' | 'points' | 'pointsOf' | 'slugs'>> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    const members: Member[] = Array.from({ length: MEMBERS }, () => ({
      id: randomUUID(),
      token: randomUUID(),
    }))
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
    const points = await sql<{ id: string; slug: string }[]>`
      select p.id, t.slug from point p join technology t on t.id = p.technology_id
      where p.archived_at is null and t.state = 'LISTED' order by p.id`
    const technologies = await sql<{ slug: string }[]>`
      select slug from technology where state = 'LISTED' order by slug`
    await sql`vacuum analyze`
    return {
      members,
      points: points.map(({ id }) => id),
      pointsOf: new Map(
        technologies.map(({ slug }) => [
          slug,
          points.filter((point) => point.slug === slug).map(({ id }) => id),
        ]),
      ),
      slugs: technologies.map(({ slug }) => slug),
    }
  } finally {
    await sql.end()
  }
}

import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { startTestSite } from '@/scripts/test/test-site'
import { addMembers } from '@/testing/add-members'
import { startProxy } from '@/testing/switchable-proxy'
import { clientOf } from './api'

/** A second site of the same build, with a database of its own behind a line that the test can slow down or cut. */
export async function startOwnSite(env: Record<string, string> = {}) {
  const logsDir = mkdtempSync(join(tmpdir(), 'backboard-own-site-'))
  let line: Awaited<ReturnType<typeof startProxy>> | undefined
  const site = await startTestSite({
    buildDir: process.env.BUILD_DIR as string,
    logsDir,
    env: { ...process.env, ...env },
    through: async (url) => {
      line = await startProxy(url)
      return line.url
    },
  })
  const sql = postgres(site.databaseUrl, { max: 2, onnotice: () => {} })
  return {
    origin: site.env.BASE_URL,
    sql,
    line: line as NonNullable<typeof line>,
    /** What its process has written to its log so far. */
    logged: () => readFileSync(join(logsDir, 'server.log'), 'utf8'),
    /** A member of this site who uses its API. */
    aClient: async () => clientOf(await newSession(sql), site.env.BASE_URL),
    pointId: async (slug: string): Promise<string> => {
      const [point] = await sql`select p.id from point p join technology t on t.id = p.technology_id
        where t.slug = ${slug} order by p.side, p.position`
      return point?.id
    },
    stop: async () => {
      await sql.end()
      await site.stop()
      await line?.close()
      rmSync(logsDir, { recursive: true, force: true })
    },
  }
}

async function newSession(sql: postgres.Sql): Promise<string> {
  const [member] = await addMembers(sql, [`member-${randomUUID().slice(0, 8)}`])
  return member?.token as string
}

import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import postgres, { type Sql } from 'postgres'
import { addMembers, type SignedIn } from '@/testing/add-members'
import { type Answer, type Asked, ask } from '@/testing/ask'
import { freePort } from '@/testing/free-port'
import type { Ledger } from '@/testing/ledger'
import { until } from '@/testing/until'
import type { Bench, Running } from './bench'
import { startDatabases } from './databases'
import { startLimitStore, startNginx, startPooler } from './services'
import type { Tools } from './tools'

export type Process = { origin: string; running: Running; restart(): Promise<void> }
export type Member = { id: string; ask(url: string, asked?: Asked): Promise<Answer> }
export type Site = Awaited<ReturnType<typeof startSite>>
export type Story = (site: Site, ledger: Ledger) => Promise<void>

const PROCESSES = 3

/** All of it: primary and replica, PgBouncer, the store of limits, three processes of the site, nginx in front. */
export async function startSite(bench: Bench, tools: Tools, signal: AbortSignal) {
  const { primary, replica } = await startDatabases(bench, tools, signal)
  const pooler = await startPooler(bench, tools, primary, signal)
  const limits = await startLimitStore(bench, tools, signal)
  const port = await freePort()
  const env = {
    SITE_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: pooler.url,
    DIRECT_DATABASE_URL: primary.url,
    READ_DATABASE_URL: replica.url,
    RATE_LIMIT_STORE: limits.url,
    TRUSTED_PROXIES: '127.0.0.1',
    AUTH_SECRET: randomUUID().repeat(2),
    // Only the limit of suggestions and reports stays as it is, to be tried.
    LIMIT_VOTES_PER_MINUTE: '1000000',
    LIMIT_VOTES_PER_DAY: '1000000',
    LIMIT_COMMENTS_PER_10_MINUTES: '1000000',
    LIMIT_API_PER_MINUTE: '1000000000',
  }
  const ports = await Promise.all(Array.from({ length: PROCESSES }, freePort))
  // All at once, on an empty database: one of them migrates.
  const processes = await Promise.all(
    ports.map((each, n) => startProcess(bench, `app${n + 1}`, each, env, signal)),
  )
  const nginx = await startNginx(bench, tools, ports, port, signal)
  const sql = postgres(primary.url, { max: 2, onnotice() {} })
  const onReplica = postgres(replica.url, { max: 1, onnotice() {} })
  return {
    ...{ primary, replica, pooler, limits, processes, sql, onReplica, signal },
    origin: nginx.origin,
    newMember: () => newMember(sql, nginx.origin),
    close: () => Promise.all([sql.end({ timeout: 1 }), onReplica.end({ timeout: 1 })]),
  }
}

async function startProcess(
  bench: Bench,
  name: string,
  port: number,
  env: Record<string, string>,
  signal: AbortSignal,
): Promise<Process> {
  const origin = `http://127.0.0.1:${port}`
  const start = () =>
    bench.start({
      name,
      command: process.execPath,
      args: [join(process.env.BUILD_DIR ?? '.next', 'serve.mjs')],
      env: { ...env, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: join(bench.folder, name) },
      asSelf: true,
    })
  const isReady = () =>
    until(
      60,
      async () => {
        const { status, body } = await ask(`${origin}/api/ready`)
        if (status !== 200) throw new Error(`${name} is not ready: ${body}`)
      },
      signal,
    )
  const found: Process = {
    origin,
    running: start(),
    async restart() {
      found.running = start()
      await isReady()
    },
  }
  await isReady()
  return found
}

async function newMember(sql: Sql, origin: string): Promise<Member> {
  const [{ id, token }] = (await addMembers(sql, [`member-${randomUUID().slice(0, 8)}`])) as [SignedIn]
  const headers = { cookie: `backboard-session=${token}; backboard-member=1`, origin }
  return {
    id,
    ask: (url, asked = {}) => ask(url, { ...asked, headers: { ...headers, ...asked.headers } }),
  }
}

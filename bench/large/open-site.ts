import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { authSecret } from '@/scripts/start/auth-secret'
import { startSiteServer } from '@/scripts/start/site-server'
import { blankSite, cleanEnv } from '@/scripts/test/clean-env'

export type OpenedSite = { origin: string; pid: number; queriesFile: string; stop(): Promise<void> }

/** The built site on a database that is there; `queriesFile` gets every statement that it sends. */
export async function openSite(databaseUrl: string, buildDir: string): Promise<OpenedSite> {
  const dir = mkdtempSync(join(tmpdir(), 'backboard-large-'))
  const queriesFile = join(dir, 'queries.ndjson')
  const port = await freePort()
  const server = await startSiteServer({
    buildDir,
    logsDir: dir,
    isShown: false,
    env: {
      ...blankSite(),
      ...cleanEnv(),
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      DATA_DIR: dir,
      BUILD_DIR: buildDir,
      AUTH_SECRET: authSecret(dir),
      RATE_LIMIT_SCALE: '100000',
      BENCH_QUERIES: queriesFile,
      NODE_OPTIONS: `--import ${resolve('bench/large/capture-queries.mjs')}`,
    },
  })
  const stop = async () => {
    await server.stop()
    rmSync(dir, { recursive: true, force: true })
  }
  return { origin: `http://127.0.0.1:${port}`, pid: server.pid, queriesFile, stop }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })
}

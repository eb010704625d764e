import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { siteUrlOf } from '@/lib/local-postgres/site-role'
import { authSecret } from '@/scripts/start/auth-secret'
import { type SiteServer, startSiteServer } from '@/scripts/start/site-server'
import { blankSite, cleanEnv } from '@/scripts/test/clean-env'
import { freePort } from '@/testing/free-port'
import { startTempPostgres } from '@/testing/temp-postgres'

export type Processes = Awaited<ReturnType<typeof startProcesses>>
type Options = { buildDir: string; count: number; databaseUrlOf?: (process: number, url: string) => string }

/** Several processes of the site on one database, each on its own port. */
export async function startProcesses({
  buildDir,
  count,
  databaseUrlOf = (_, url) => siteUrlOf(url),
}: Options) {
  const folder = mkdtempSync(join(tmpdir(), 'backboard-processes-'))
  const postgres = await startTempPostgres()
  const ports = await Promise.all(Array.from({ length: count }, freePort))
  const servers: SiteServer[] = []

  async function start(nth: number) {
    const logsDir = join(folder, String(nth))
    mkdirSync(logsDir, { recursive: true })
    const env = {
      ...cleanEnv(),
      ...blankSite(),
      HOST: '127.0.0.1',
      PORT: String(ports[nth]),
      DATABASE_URL: databaseUrlOf(nth, postgres.url),
      DATA_DIR: postgres.dataDir,
      BUILD_DIR: buildDir,
      AUTH_SECRET: authSecret(postgres.dataDir),
      RATE_LIMIT_SCALE: '1000000',
    }
    servers[nth] = await startSiteServer({ buildDir, logsDir, env, isShown: false })
  }

  async function stop() {
    await Promise.all(servers.map((server) => server.stop()))
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await Promise.all(ports.map((_, nth) => start(nth)))
  } catch (error) {
    await stop()
    throw error
  }
  return {
    databaseUrl: postgres.url,
    origins: ports.map((port) => `http://127.0.0.1:${port}`),
    /** Ends a process as a power cut would, and starts it anew. */
    async killAndRestart(nth: number) {
      const { pid, ended } = servers[nth] as SiteServer
      process.kill(pid, 'SIGKILL')
      await ended
      await start(nth)
    },
    stop,
  }
}

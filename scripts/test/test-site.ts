import { siteUrlOf } from '@/lib/local-postgres/site-role'
import { freePort } from '@/testing/free-port'
import { startTempPostgres } from '@/testing/temp-postgres'
import { authSecret } from '../start/auth-secret'
import { startSiteServer } from '../start/site-server'
import { blankSite } from './clean-env'

type TestSite = {
  buildDir: string
  logsDir: string
  env: Record<string, string | undefined>
  /** How the site reaches the database, when not directly. */
  through?: (databaseUrl: string) => Promise<string>
  /** Whether its database waits for the disk at every commit. */
  durable?: boolean
}

/** The production build on its own port, with its own database and data folder. `env` is also what its tests need. */
export async function startTestSite({ buildDir, logsDir, env, through, durable }: TestSite) {
  const postgres = await startTempPostgres({ durable })
  const siteUrl = siteUrlOf(postgres.url)
  try {
    const port = String(await freePort())
    const siteEnv = {
      ...blankSite(),
      ...env,
      HOST: '127.0.0.1',
      PORT: port,
      BASE_URL: `http://127.0.0.1:${port}`,
      DATABASE_URL: through ? await through(siteUrl) : siteUrl,
      DATA_DIR: postgres.dataDir,
      BUILD_DIR: buildDir,
      AUTH_SECRET: authSecret(postgres.dataDir),
      RATE_LIMIT_SCALE: env.RATE_LIMIT_SCALE || '1000',
    }
    const server = await startSiteServer({ buildDir, logsDir, env: siteEnv, isShown: false })
    const stop = async () => {
      await server.stop()
      await postgres.stop()
    }
    return { env: siteEnv, databaseUrl: postgres.url, pid: server.pid, databasePid: postgres.pid, stop }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { authSecret } from '@/scripts/start/auth-secret'
import { type SiteServer, startSiteServer } from '@/scripts/start/site-server'
import { blankSite, cleanEnv } from '@/scripts/test/clean-env'
import { freePort } from '@/testing/free-port'
import { startProxy } from '@/testing/switchable-proxy'
import { startDatabase } from './database'

export type TortureSite = Awaited<ReturnType<typeof startTortureSite>>
const LAST_LINES = 40

type Options = {
  buildDir: string
  env?: Record<string, string>
  /** Where the database's data lies; the system's temporary folder when absent. */
  databaseFolder?: string
}

/**
 * The built site with a durable database of its own behind a line that can be cut. Both can be killed and come back at
 * the same address; the database can do so without the site.
 */
export async function startTortureSite({ buildDir, env = {}, databaseFolder }: Options) {
  const folder = mkdtempSync(join(tmpdir(), 'backboard-torture-site-'))
  const database = await startDatabase(databaseFolder)
  const line = await startProxy(database.url)
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  let app: SiteServer | undefined
  let isToEnd = false

  async function startApp() {
    isToEnd = false
    app = await startSiteServer({
      buildDir,
      logsDir: folder,
      isShown: false,
      env: {
        ...cleanEnv(),
        ...blankSite(),
        HOST: '127.0.0.1',
        PORT: String(port),
        DATABASE_URL: line.url,
        DATA_DIR: folder,
        BUILD_DIR: buildDir,
        AUTH_SECRET: authSecret(folder),
        RATE_LIMIT_SCALE: '1000000',
        ...env,
      },
    })
    app.ended.then((how) => {
      if (!isToEnd) console.error(`The site ended by itself (${how}). It said:\n${lastWords(folder)}`)
    })
  }
  const running = () => app as SiteServer
  const sql = postgres(database.url, { max: 3, onnotice() {} })
  const site = {
    origin,
    database,
    line,
    /** Straight to the database, past the line and the site. */
    sql,
    get pid() {
      return running().pid
    },
    startApp,
    async killApp() {
      isToEnd = true
      process.kill(running().pid, 'SIGKILL')
      await running().ended
    },
    /** Asks it to end in order. @returns how it ended, "code 0" when all is well */
    endApp() {
      isToEnd = true
      process.kill(running().pid, 'SIGTERM')
      return running().ended
    },
    async stop() {
      isToEnd = true
      await app?.stop()
      await sql.end({ timeout: 1 })
      await line.close()
      await database.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  try {
    await startApp()
  } catch (error) {
    await site.stop()
    throw error
  }
  return site
}

const lastWords = (folder: string) =>
  readFileSync(join(folder, 'server.log'), 'utf8').trim().split('\n').slice(-LAST_LINES).join('\n')

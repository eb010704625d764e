import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Env, envNames, readEnv } from '@/lib/env'
import { Refusal } from '@/lib/refusal'
import { seedEditorial } from '@/prisma/seed'
import { buildSite, generateClient, hasClient, isBuilt } from '../build'
import { authSecret } from './auth-secret'
import { type Database, openDatabase } from './database'
import { greet } from './greet'
import { serverPidFile } from './old-server.mjs'
import { readSecretFiles } from './secret-files'
import { type SiteServer, startSiteServer } from './site-server'
import { step } from './step.mjs'

type Launch = {
  dataDir: string
  logsDir: string
  isDev: boolean
  /** Aborted by Ctrl-C and SIGTERM. */
  signal: AbortSignal
  /** Tells a second start where this one serves. */
  say(address: string): void
}

/** Everything after the installation: database, build, serving; resolves when the site was asked to end and has. */
export async function launch({ dataDir, logsDir, isDev, signal, say }: Launch): Promise<void> {
  readSecretFiles(envNames)
  const env = readEnv({ ...process.env, DATABASE_URL: process.env.DATABASE_URL ?? 'postgresql://local' })
  const opened: { database?: Database; server?: SiteServer } = {}
  try {
    const isLocal = !process.env.DATABASE_URL
    const database = await step(isLocal ? 'Starting PostgreSQL' : 'Looking at the database', () =>
      openDatabase(dataDir),
    )
    opened.database = database
    await makeReady(database, env.BUILD_DIR, logsDir, isDev, signal)
    const server = await step('Starting the server', () =>
      startSiteServer({
        buildDir: env.BUILD_DIR,
        logsDir,
        isDev,
        env: serverEnv(env, dataDir, database),
        pidFile: serverPidFile(dataDir),
      }),
    )
    opened.server = server
    say(server.address)
    greet({ env, address: server.address, dataDir, place: database.place })
    await untilAsked(signal, server, database, logsDir)
    console.log('\nStopping …')
  } finally {
    await opened.server?.stop()
    rmSync(serverPidFile(dataDir), { force: true })
    await opened.database?.stop()
  }
}

async function makeReady(
  database: Database,
  buildDir: string,
  logsDir: string,
  isDev: boolean,
  signal: AbortSignal,
) {
  signal.throwIfAborted()
  if (!hasClient())
    await step('Generating the database client', () => generateClient(join(logsDir, 'generate.log')))
  signal.throwIfAborted()
  const { prepareDatabase } = await import('@/lib/migrate/prepare-database')
  const said: string[] = []
  await step('Applying migrations', async () => {
    const applied = await prepareDatabase({ ...database, tell: (sentence) => said.push(sentence) })
    return `${applied.length} new`
  })
  for (const sentence of said) console.log(`  ${sentence}`)
  await step('Putting in the editorial data', async () => `${await seedEditorial(database.siteUrl)} new`)
  signal.throwIfAborted()
  if (isDev) return
  if (isBuilt(buildDir)) console.log('  ✓ Build is up to date')
  else await step('Building', () => buildSite({ buildDir, logFile: join(logsDir, 'build.log') }))
  signal.throwIfAborted()
}

function serverEnv(env: Env, dataDir: string, { siteUrl }: Database) {
  const { HOST, BUILD_DIR } = env
  const AUTH_SECRET = authSecret(dataDir)
  return {
    ...process.env,
    HOST,
    PORT: String(env.PORT),
    BUILD_DIR,
    DATA_DIR: dataDir,
    DATABASE_URL: process.env.DATABASE_URL ?? siteUrl,
    // Who serves does not know it. Empty: Next would read it from a .env file again.
    MIGRATE_DATABASE_URL: '',
    AUTH_SECRET,
  }
}

async function untilAsked(signal: AbortSignal, server: SiteServer, database: Database, logsDir: string) {
  const asked = new Promise<null>((done) => {
    if (signal.aborted) done(null)
    signal.addEventListener('abort', () => done(null))
  })
  const fault = await Promise.race([
    asked,
    server.ended.then((reason) => `The server ended by itself (${reason}).`),
    database.ended.then(() => 'PostgreSQL ended by itself; its log tells why.'),
  ])
  if (fault) throw new Refusal(`${fault} See the logs in ${logsDir}.`)
}

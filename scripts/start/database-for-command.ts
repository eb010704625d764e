import { setTimeout as sleep } from 'node:timers/promises'
import { localPostgresUrl } from '@/lib/local-postgres/start-local-postgres'
import { checkDatabase } from '@/lib/migrate/check-database'
import { migrate } from '@/lib/migrate/migrate'
import { Refusal } from '@/lib/refusal'
import { seedEditorial } from '@/prisma/seed'
import { type Database, openDatabase } from './database'
import { describeHolder, isAddress } from './holder.mjs'
import { askHolder, takeLock } from './lock.mjs'

const PAUSE_MS = 200
const PATIENCE_MS = 10_000

/**
 * The running site's database, or the same one started for this command alone. What another command started would
 * end under this one, so commands take turns.
 */
export async function databaseForCommand(dataDir: string, command: string): Promise<Database> {
  if (process.env.DATABASE_URL) return ownDatabase(dataDir)
  const began = Date.now()
  for (let told = ''; ; await sleep(PAUSE_MS)) {
    if (await takeLock(dataDir, 'site', command)) return ownDatabase(dataDir)
    const holder = await askHolder(dataDir, 'site')
    if (holder === null) continue
    const url = isAddress(holder) ? localPostgresUrl(dataDir) : null
    if (url) return lent(url)
    if (isAddress(holder) && Date.now() - began > PATIENCE_MS)
      throw new Refusal(
        `The site at ${holder} has no local database: it is ending, or runs with a DATABASE_URL, which this command needs too.`,
      )
    if (holder !== told) console.error(`Waiting for ${describeHolder(holder)} …`)
    told = holder
  }
}

async function ownDatabase(dataDir: string): Promise<Database> {
  const database = await openDatabase(dataDir)
  await migrate(database.url)
  await seedEditorial(database.url)
  return database
}

async function lent(url: string): Promise<Database> {
  await checkDatabase(url)
  return { url, place: null, ended: new Promise(() => {}), stop: async () => {} }
}

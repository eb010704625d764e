import { setTimeout as sleep } from 'node:timers/promises'
import { siteUrlOf } from '@/lib/local-postgres/site-role'
import { localPostgresUrl } from '@/lib/local-postgres/start-local-postgres'
import { checkDatabase } from '@/lib/migrate/check-database'
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
 * @param isLeftAsItIs neither migrated nor filled: for a backup before an upgrade, and a restore
 */
export async function databaseForCommand(
  dataDir: string,
  command: string,
  { isLeftAsItIs = false } = {},
): Promise<Database> {
  const open = () => (isLeftAsItIs ? openDatabase(dataDir) : readyDatabase(dataDir))
  if (process.env.DATABASE_URL) return open()
  const began = Date.now()
  for (let told = ''; ; await sleep(PAUSE_MS)) {
    if (await takeLock(dataDir, 'site', command)) return open()
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

async function readyDatabase(dataDir: string): Promise<Database> {
  const database = await openDatabase(dataDir)
  const { prepareDatabase } = await import('@/lib/migrate/prepare-database')
  await prepareDatabase(database)
  await seedEditorial(database.siteUrl)
  return database
}

async function lent(url: string): Promise<Database> {
  await checkDatabase(url)
  return {
    ownerUrl: url,
    siteUrl: siteUrlOf(url),
    place: null,
    ended: new Promise(() => {}),
    stop: async () => {},
  }
}

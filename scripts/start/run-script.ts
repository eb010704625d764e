import { join } from 'node:path'
import { localPostgresUrl } from '@/lib/local-postgres/start-local-postgres'
import { checkDatabase } from '@/lib/migrate/check-database'
import { migrate } from '@/lib/migrate/migrate'
import { Refusal } from '@/lib/refusal'
import { seedEditorial } from '@/prisma/seed'
import { generateClient, hasClient } from '../build'
import { authSecret } from './auth-secret'
import { type Database, openDatabase } from './database'
import { takeLock } from './lock.mjs'

type Script = { name: string; args: string[]; dataDir: string; logsDir: string }

/** Imports scripts/NAME.ts and calls its `main(args)` with a ready database; returns its exit code. */
export async function runScript({ name, args, dataDir, logsDir }: Script): Promise<number> {
  if (!hasClient()) await generateClient(join(logsDir, 'generate.log'))
  const database = await databaseFor(dataDir)
  try {
    process.env.DATABASE_URL = database.url
    process.env.AUTH_SECRET = authSecret(dataDir)
    process.env.DATA_DIR = dataDir
    const { main } = await import(`../${name}.ts`)
    return (await main(args)) ?? 0
  } finally {
    await database.stop()
  }
}

/** The running site's database, or the same one started for this command alone. */
async function databaseFor(dataDir: string): Promise<Database> {
  const lock = process.env.DATABASE_URL ? null : await takeLock(dataDir, 'site', 'a command is running')
  if (lock || process.env.DATABASE_URL) {
    const database = await openDatabase(dataDir)
    await migrate(database.url)
    await seedEditorial(database.url)
    return database
  }
  const url = localPostgresUrl(dataDir)
  if (!url) throw new Refusal('The site is starting or ending just now; try again in a moment.')
  await checkDatabase(url)
  return { url, place: null, ended: new Promise(() => {}), stop: async () => {} }
}

import { siteUrlOf } from '@/lib/local-postgres/site-role'
import { startLocalPostgres } from '@/lib/local-postgres/start-local-postgres'
import { checkDatabase } from '@/lib/migrate/check-database'
import { Refusal } from '@/lib/refusal'

export type Database = {
  /** Of the role that may change the schema. */
  ownerUrl: string
  /** By which the site and its commands read and write, past any pooler. */
  siteUrl: string
  place: string | null
  ended: Promise<void>
  stop(): Promise<void>
}

/** The database of DATABASE_URL, by its direct address and found usable, or else the local one, started. `place` is where local data lies. */
export async function openDatabase(dataDir: string): Promise<Database> {
  if (!process.env.DATABASE_URL) {
    // Beside the local database they would lead to another one.
    for (const name of ['DIRECT_DATABASE_URL', 'READ_DATABASE_URL', 'MIGRATE_DATABASE_URL'])
      if (process.env[name]) throw new Refusal(`${name} is set, but DATABASE_URL is not.`)
    const { url, ...local } = await startLocalPostgres({ dataDir })
    return { ...local, ownerUrl: url, siteUrl: siteUrlOf(url) }
  }
  const siteUrl = process.env.DIRECT_DATABASE_URL || process.env.DATABASE_URL
  const ownerUrl = process.env.MIGRATE_DATABASE_URL || siteUrl
  await checkDatabase(ownerUrl, process.env.MIGRATE_DATABASE_URL ? 'MIGRATE_DATABASE_URL' : undefined)
  return { ownerUrl, siteUrl, place: null, ended: new Promise(() => {}), stop: async () => {} }
}

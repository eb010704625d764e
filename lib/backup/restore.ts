import { resolve } from 'node:path'
import { migrate } from '@/lib/migrate/migrate'
import { listMigrations } from '@/lib/migrate/migrations-on-disk'
import { Refusal } from '@/lib/refusal'
import { loadTables } from './load-tables'
import type { Manifest } from './manifest-schema'
import { readArchive } from './read-archive'
import { requireEmpty } from './require-empty'
import { inTransaction } from './same-text'
import { verifyArchive } from './verify-archive'

type Restore = {
  file: string
  passphrase?: string
  /** An empty database, by the role that owns its schema. */
  ownerUrl: string
  migrationsFolder?: string
  /** What is being done, for people. */
  tell?: (what: string) => void
}

/**
 * Puts a backup into an empty database and brings it to this build's schema. The archive is read wholly before the
 * database is touched; the rows come in one transaction, which is taken back unless every table has the archive's hash.
 * Sessions, tokens and waiting mails are in no archive, so that none is valid afterwards.
 * @throws Refusal for a damaged archive, one of a newer site, and a database that is not empty
 */
export async function restore(options: Restore): Promise<Manifest> {
  const {
    file,
    passphrase,
    ownerUrl,
    migrationsFolder = resolve('prisma/migrations'),
    tell = () => {},
  } = options
  tell('reading the archive')
  const manifest = await verifyArchive(file, passphrase)
  requireKnown(manifest, migrationsFolder)
  await requireEmpty(ownerUrl)
  tell(`making the schema of ${manifest.migrations.at(-1)}`)
  await migrate(ownerUrl, { folder: migrationsFolder, only: new Set(manifest.migrations) })
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  tell(`putting in ${rows} rows of ${manifest.tables.length} tables, and comparing them`)
  await inTransaction({ url: ownerUrl, name: 'backboard restore', begin: 'begin' }, async (client) => {
    await loadTables(client, manifest, readArchive(file, passphrase))
    await client.query('analyze')
  })
  const later = await migrate(ownerUrl, { folder: migrationsFolder })
  if (later.length > 0) tell(`applied ${later.length} migrations that are newer than the backup`)
  return manifest
}

function requireKnown({ migrations }: Manifest, folder: string): void {
  const known = new Set(listMigrations(folder).map(({ name }) => name))
  const unknown = migrations.filter((name) => !known.has(name))
  if (unknown.length > 0)
    throw new Refusal(
      `The backup is of a newer version of the site: it has ${unknown.join(', ')}. Update the site first; nothing was changed.`,
    )
}

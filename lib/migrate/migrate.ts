import { resolve } from 'node:path'
import { Client } from 'pg'
import { Refusal } from '@/lib/refusal'
import { listMigrations } from './migrations-on-disk'
import { applyWithEngine } from './schema-engine'

const LOCK = 'backboard migrations'

/** Brings the database to this checkout's schema and returns the names of what was applied. Throws a Refusal when the database is newer. */
export async function migrate(url: string, folder = resolve('prisma/migrations')): Promise<string[]> {
  const migrations = listMigrations(folder)
  const names = new Set(migrations.map(({ name }) => name))
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    // Two processes may start at once: the second waits here and then finds nothing to do.
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [LOCK])
    const applied = await listApplied(client)
    const unknown = applied.filter((name) => !names.has(name))
    if (unknown.length > 0)
      throw new Refusal(
        `The database is newer than this version of the site: it has ${unknown.join(', ')}. Update the site or use another database.`,
      )
    if (applied.length === names.size) return []
    return await applyWithEngine(url, folder, migrations)
  } finally {
    await client.end()
  }
}

async function listApplied(client: Client): Promise<string[]> {
  const { rows: table } = await client.query("select to_regclass('_prisma_migrations') as name")
  if (!table[0].name) return []
  const { rows } = await client.query<{ migration_name: string }>(
    'select distinct migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
  )
  return rows.map((row) => row.migration_name)
}

import { resolve } from 'node:path'
import type { Pool } from 'pg'
import { Refusal } from '@/lib/refusal'
import { connection, holdMigrations } from './hold-migrations'
import { listMigrations, type MigrationOnDisk } from './migrations-on-disk'
import { applyWithEngine } from './schema-engine'

const PATIENCE_MS = 120_000

type MigrateOptions = {
  folder?: string
  /** The schema of an older version: these migrations and no others. */
  only?: ReadonlySet<string>
  /** How long each one waits for locks of others, in all. */
  patienceMs?: number
}

/**
 * Brings the database to this checkout's schema and returns the names of what was applied. Any number of processes may
 * begin at once, the version before goes on serving, and after a kill in the middle the next one ends it.
 * @param url of a role that may change the schema, unless there is nothing to do
 * @throws Refusal when the database is newer, when this role may not, and when a lock could not be had
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<string[]> {
  const { folder = resolve('prisma/migrations'), only, patienceMs = PATIENCE_MS } = options
  const migrations = listMigrations(folder).filter(({ name }) => !only || only.has(name))
  const missing = await lookFirst(url, migrations)
  if (missing.length === 0) return []
  // Two processes may start at once: the second waits here and then finds nothing to do.
  const pool = await holdMigrations(url)
  try {
    if ((await missingIn(pool, migrations)).length === 0) return []
    return await applyWithEngine(pool, folder, migrations, patienceMs)
  } catch (error) {
    throw isLockTimeout(error)
      ? new Refusal(
          `A migration waited ${Math.round(patienceMs / 1000)} s for a table that somebody else holds, and was taken back. Look for long transactions (pg_stat_activity) and start again.`,
        )
      : error
  } finally {
    await pool.end()
  }
}

async function lookFirst(url: string, migrations: MigrationOnDisk[]): Promise<string[]> {
  const pool = connection(url)
  try {
    const missing = await missingIn(pool, migrations)
    const { rows } = await pool.query(
      "select has_schema_privilege('public', 'create') as may, current_user as role",
    )
    if (missing.length > 0 && !rows[0].may)
      throw new Refusal(
        `The database needs ${missing.length} migrations, and its role ${rows[0].role} may not change the schema: set MIGRATE_DATABASE_URL to a role that may.`,
      )
    return missing
  } finally {
    await pool.end()
  }
}

async function missingIn(pool: Pool, migrations: MigrationOnDisk[]): Promise<string[]> {
  const applied = await listApplied(pool)
  const names = migrations.map(({ name }) => name)
  const unknown = applied.filter((name) => !names.includes(name))
  if (unknown.length > 0)
    throw new Refusal(
      `The database is newer than this version of the site: it has ${unknown.join(', ')}. Update the site or use another database.`,
    )
  return names.filter((name) => !applied.includes(name))
}

async function listApplied(pool: Pool): Promise<string[]> {
  const { rows: table } = await pool.query("select to_regclass('_prisma_migrations') as name")
  if (!table[0].name) return []
  const { rows } = await pool.query<{ migration_name: string }>(
    'select distinct migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
  )
  return rows.map((row) => row.migration_name)
}

const isLockTimeout = (error: unknown) => /lock timeout/.test((error as Error).message)

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, DriverAdapterError } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import type { DatabaseError, Pool } from 'pg'
import { connection } from './hold-migrations'
import type { MigrationOnDisk } from './migrations-on-disk'
import { runMigration } from './run-migration'

const filters = { externalTables: [], externalEnums: [] }

type RunScript = (script: string) => Promise<void>

/**
 * Applies what is missing with Prisma's own engine (its WebAssembly build, which needs no download), so that
 * `_prisma_migrations` stays Prisma's.
 * @param patienceMs how long each migration waits for locks of others
 */
export async function applyWithEngine(
  pool: Pool,
  folder: string,
  migrations: MigrationOnDisk[],
  patienceMs: number,
): Promise<string[]> {
  const names = new Map(migrations.map(({ name, sql }) => [sql, name]))
  const run: RunScript = async (script) => {
    const name = names.get(script)
    if (name) await runMigration(pool, { name, sql: script, patienceMs })
    else await pool.query(script)
  }
  return withEngine(pool, run, 'datasource db { provider = "postgresql" }', async (running) => {
    const migrationsList = {
      baseDir: folder,
      lockfile: {
        path: 'migration_lock.toml',
        content: readFileSync(join(folder, 'migration_lock.toml'), 'utf8'),
      },
      shadowDbInitScript: '',
      migrationDirectories: migrations.map(({ name, sql }) => ({
        path: name,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
      })),
    }
    const seen = await running.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters,
    })
    // A migration and the mark that it is applied are one transaction: what is marked as begun only has left nothing.
    for (const migrationName of seen.failedMigrationNames)
      await running.markMigrationRolledBack({ migrationName })
    return (await running.applyMigrations({ migrationsList, filters })).appliedMigrationNames
  })
}

/** The SQL that makes the tables of a Prisma schema in an empty database. */
export async function tablesAsSql(url: string, prismaSchema: string): Promise<string> {
  const to = { tag: 'schemaDatamodel' as const, files: [{ path: 'schema.prisma', content: prismaSchema }] }
  const pool = connection(url)
  const run: RunScript = async (script) => {
    await pool.query(script)
  }
  try {
    return await withEngine(pool, run, prismaSchema, async (running) => {
      const { stdout } = await running.diff({
        from: { tag: 'empty' },
        to,
        script: true,
        exitCode: null,
        filters,
      })
      return stdout ?? ''
    })
  } finally {
    await pool.end()
  }
}

async function withEngine<T>(
  pool: Pool,
  run: RunScript,
  schema: string,
  use: (running: engine.SchemaEngine) => Promise<T>,
): Promise<T> {
  load()
  const datamodels: [string, string][] = [['schema.prisma', schema]]
  const running = await engine.SchemaEngine.new({ datamodels }, () => {}, adapterFor(pool, run))
  const found = await use(running)
  running.free()
  return found
}

let isLoaded = false
// Node imports no .wasm before version 24, so the package's own entry file cannot be used.
function load(): void {
  if (isLoaded) return
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const wasm = new WebAssembly.Module(readFileSync(join(folder, 'schema_engine_bg.wasm')))
  const { exports } = new WebAssembly.Instance(wasm, { './schema_engine_bg.js': imports() })
  engine.__wbg_set_wasm(exports)
  ;(exports.__wbindgen_start as () => void)()
  isLoaded = true
}

// A timer of the engine's for its own lock would keep a finished process alive for ten seconds.
function imports() {
  const patient = (task: () => void, ms: number) => setTimeout(task, ms).unref()
  const timers = Object.keys(engine).filter((name) => name.startsWith('__wbg_setTimeout'))
  return {
    ...engine,
    ...Object.fromEntries(timers.map((name) => [name, patient])),
  } as WebAssembly.ModuleImports
}

// The adapter splits a script at every semicolon, which breaks function bodies; PostgreSQL takes it whole.
function adapterFor(pool: Pool, run: RunScript) {
  const factory = new PrismaPg(pool)
  const connect = async () => {
    const adapter = await factory.connect()
    adapter.executeScript = async (script) => {
      await run(script).catch((error: DatabaseError) => {
        const { code = '', severity = '', message, detail, column, hint } = error
        throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint })
      })
    }
    return adapter
  }
  return bindMigrationAwareSqlAdapterFactory({
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect,
    connectToShadowDb: connect,
  })
}

import postgres from 'postgres'
import { differences, migrationsOfBuild } from '@/lib/server/readiness'
import { type Finding, good, wrong } from './finding'

const EXTENSIONS = ['pg_trgm', 'unaccent']

/** Whether the database has this version's tables and what search needs. */
export async function checkSchema(url: string): Promise<Finding[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 5 })
  try {
    const [table] = await sql`select to_regclass('_prisma_migrations') as name`
    if (!table?.name)
      return [
        wrong(
          'schema',
          'The database has no tables of this site.',
          'npm start makes them, or serve.mjs --migrate.',
        ),
      ]
    const rows = await sql`select migration_name as name, finished_at is null as half from _prisma_migrations
      where rolled_back_at is null`
    const half = rows.filter((row) => row.half).map((row) => row.name)
    const applied = rows.filter((row) => !row.half).map((row) => row.name)
    const found = [
      ...half.map((name) => `migration ${name} was broken off`),
      ...differences(await migrationsOfBuild(), applied),
      ...(await missingExtensions(sql)),
    ]
    const todo = 'Start the site, which migrates; after a newer version ran here, use that version.'
    return found.length === 0
      ? [good('schema', `${applied.length} migrations, all of this version.`)]
      : found.map((says) => wrong('schema', `${says}.`, todo))
  } finally {
    await sql.end({ timeout: 2 })
  }
}

async function missingExtensions(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql`select extname as name from pg_extension`
  const present = rows.map((row) => row.name)
  return EXTENSIONS.filter((name) => !present.includes(name)).map((name) => `extension ${name} is missing`)
}

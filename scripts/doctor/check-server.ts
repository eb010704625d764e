import postgres, { type Sql } from 'postgres'
import { durabilitySettings, faultsIn, type Setting } from '@/lib/durability/durability-rules'
import { checkDatabase } from '@/lib/migrate/check-database'
import { mayChangeSchema } from '@/lib/migrate/site-role'
import { type Finding, good, worry, wrong } from './finding'

const MOST_CLOCK_MS = 2000
const PER_PROCESS_BESIDES_POOL = 12
/** Settings that only Amazon's and Neon's servers have: their storage keeps pages whole in its own way. */
const OF_MANAGED = ['rds.extensions', 'neon.timeline_id']

/** PostgreSQL itself: version, clock, room for connections, the role, and whether a commit is on disk. */
export async function checkServer(url: string, isLocal: boolean): Promise<Finding[]> {
  await checkDatabase(url)
  // As the site connects; a pooler may leave the options out.
  const connection = { options: '-c timezone=UTC' }
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 5, connection })
  try {
    const findings = [
      await version(sql),
      await clock(sql),
      await timeZone(sql),
      await connections(sql),
      await durability(sql),
    ]
    return isLocal ? findings : [...findings, await role(sql, url)]
  } finally {
    await sql.end({ timeout: 2 })
  }
}

async function version(sql: Sql): Promise<Finding> {
  const [row] = await sql`select current_setting('server_version') as version,
    pg_size_pretty(pg_database_size(current_database())) as size`
  return good('database', `PostgreSQL ${row?.version}, ${row?.size}.`)
}

/** Against the middle of the question's way there and back. */
async function clock(sql: Sql): Promise<Finding> {
  const asked = Date.now()
  const [row] = await sql`select extract(epoch from clock_timestamp()) * 1000 as ms`
  const apart = Math.abs(Number(row?.ms) - (asked + Date.now()) / 2)
  const says = `The database's clock and this machine's are ${Math.round(apart)} ms apart.`
  if (apart <= MOST_CLOCK_MS) return good('clock', says)
  return wrong('clock', says, 'Set both by NTP: links, sessions and limits end by these clocks.')
}

/** Prisma takes every time for UTC, whatever zone it was written in. */
async function timeZone(sql: Sql): Promise<Finding> {
  const [row] = await sql`select current_setting('TimeZone') as name`
  if (/^(Etc\/)?UTC$/i.test(row?.name)) return good('time zone', 'Sessions are in UTC.')
  const says = `Sessions are in ${row?.name}, so every date of the site is wrong.`
  return wrong('time zone', says, 'Let the pooler set timezone = UTC (docs/operations.md, PgBouncer).')
}

async function connections(sql: Sql): Promise<Finding> {
  const [row] = await sql`select current_setting('max_connections')::int
      - current_setting('superuser_reserved_connections')::int as most,
    (select sum(numbackends)::int from pg_stat_database) as used`
  const wants = Number(process.env.DATABASE_POOL_SIZE ?? 10) + PER_PROCESS_BESIDES_POOL
  const says = `${row?.used} of ${row?.most} connections are in use; a process of the site wants up to ${wants}.`
  if (row?.most - row?.used >= wants) return good('connections', says)
  return worry('connections', says, 'Raise max_connections, lower DATABASE_POOL_SIZE, or use PgBouncer.')
}

async function durability(sql: Sql): Promise<Finding> {
  const settings = await sql<Setting[]>`
    select name, current_setting(name) as setting from unnest(${durabilitySettings}::text[]) name`
  const faults = faultsIn(settings)
  if (faults.length === 0) return good('durability', 'A commit is on disk before it is acknowledged.')
  const says = `${faults.join('; ')}.`
  const [row] = await sql`select bool_or(current_setting(name, true) is not null) as "isManaged"
    from unnest(${OF_MANAGED}::text[]) name`
  if (row?.isManaged && settings.some(isWaitedFor))
    return worry('durability', says, 'Ask its provider whether its storage makes that needless.')
  return wrong('durability', says, 'Set them to on in postgresql.conf.')
}

const isWaitedFor = ({ name, setting }: Setting) => name === 'synchronous_commit' && setting !== 'off'

async function role(sql: Sql, url: string): Promise<Finding> {
  const [row] = await sql`select current_user as name, rolsuper as super
    from pg_roles where rolname = current_user`
  if (row?.super)
    return wrong('role', `The site connects as superuser ${row.name}.`, 'Give it a role of its own.')
  if (await mayChangeSchema(url))
    return worry(
      'role',
      `${row?.name} may also change the schema, or owns tables.`,
      'Let MIGRATE_DATABASE_URL do that and own them all (docs/operations.md, Roles).',
    )
  return good('role', `${row?.name} cannot change the schema.`)
}

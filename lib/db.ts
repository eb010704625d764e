import { PrismaPg } from '@prisma/adapter-pg'
import { Pool, type QueryResultRow } from 'pg'
import { env } from './env'
import { PrismaClient } from './generated/prisma/client'

type Connected = { pool: Pool; client: PrismaClient }

function connect(): Connected {
  const pool = new Pool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL_SIZE,
    options:
      '-c timezone=UTC -c statement_timeout=3500 -c lock_timeout=3000 -c idle_in_transaction_session_timeout=15000',
    application_name: 'backboard',
    connectionTimeoutMillis: 4000,
    // For a database that hangs and answers nothing; one that lives has given the statement up before.
    query_timeout: 4000,
    keepAlive: true,
  })
  // An idle connection that broke is no error of anybody's: the pool opens another.
  pool.on('error', () => {})
  return { pool, client: new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) }) }
}

// One pool a process: in development a changed module is loaded anew, the pool must not be.
const kept = globalThis as { [key: symbol]: Connected | undefined }
const KEY = Symbol.for('backboard.db')

function connected(): Connected {
  kept[KEY] ??= connect()
  return kept[KEY]
}

/** The database, connected at first use: the build has none. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, property) {
    const { client } = connected()
    return Reflect.get(client, property, client)
  },
})

export type Prepared = { name: string; text: string }

/**
 * Asks one of the few statements that come with nearly every request of a member, past Prisma but through its pool, and
 * prepared once a connection: what it costs to plan such a statement each time is more than what it does.
 * @param statement its values stand as $1, $2 …; one name for one text
 */
export async function askPrepared<Row extends QueryResultRow>(
  statement: Prepared,
  values: unknown[],
): Promise<Row[]> {
  const { rows } = await connected().pool.query<Row>({ ...statement, values })
  return rows
}

import { PrismaPg } from '@prisma/adapter-pg'
import { Pool, type QueryResultRow } from 'pg'
import { LOCK_WAIT_MS } from './answer-time'
import { askInTime } from './ask-in-time'
import { env } from './env'
import { PrismaClient } from './generated/prisma/client'
import { hearErrors } from './hear-errors'
import { rendering } from './page-store/rendering'

type Connected = { pool: Pool; client: PrismaClient }

function connect(): Connected {
  return connectedBy(
    new Pool({
      connectionString: env().DATABASE_URL,
      max: env().DATABASE_POOL_SIZE,
      options: `-c timezone=UTC -c statement_timeout=3500 -c lock_timeout=${LOCK_WAIT_MS} -c idle_in_transaction_session_timeout=15000`,
      application_name: 'backboard',
      connectionTimeoutMillis: 4000,
      // For a database that hangs and answers nothing; one that lives has given the statement up before.
      query_timeout: 4000,
      keepAlive: true,
    }),
  )
}

// Given up so early that there is time to ask the primary within what a reader waits.
function connectReplica(): Connected {
  return connectedBy(
    new Pool({
      connectionString: env().READ_DATABASE_URL,
      max: env().DATABASE_POOL_SIZE,
      options: '-c timezone=UTC -c statement_timeout=1300',
      application_name: 'backboard reads',
      connectionTimeoutMillis: 500,
      query_timeout: 1500,
      keepAlive: true,
    }),
  )
}

function connectedBy(pool: Pool): Connected {
  hearErrors(pool)
  return { pool, client: new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) }) }
}

// One pool a process and database: in development a changed module is loaded anew, the pool must not be.
const kept = globalThis as { [key: symbol]: Connected | undefined }
const KEY = Symbol.for('backboard.db')
const REPLICA_KEY = Symbol.for('backboard.db.replica')

function once(key: symbol, open: () => Connected): Connected {
  kept[key] ??= open()
  return kept[key]
}

const primary = () => once(KEY, connect)

/**
 * The database, connected at first use: the build has none. In the render of a public page that may read the replica it
 * is the replica (lib/replica), everywhere else the primary.
 */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, property) {
    const readsReplica = rendering.getStore()?.replica !== undefined
    const { client } = readsReplica ? once(REPLICA_KEY, connectReplica) : primary()
    return Reflect.get(client, property, client)
  },
})

export type Prepared = { name: string; text: string }

/**
 * Asks one of the few statements that come with nearly every request of a member, past Prisma but through the primary's
 * pool, and prepared once a connection: what it costs to plan such a statement each time is more than what it does.
 * Behind a pooler, which may hand the next statement another connection, it is not prepared. It is given up when the
 * request that it belongs to could not be answered in time.
 * @param statement its values stand as $1, $2 …; one name for one text
 */
export async function askPrepared<Row extends QueryResultRow>(
  { name, text }: Prepared,
  values: unknown[],
): Promise<Row[]> {
  const { DATABASE_URL, DIRECT_DATABASE_URL } = env()
  const isDirect = DATABASE_URL === DIRECT_DATABASE_URL
  const { rows } = await askInTime<Row>(primary().pool, { ...(isDirect && { name }), text, values })
  return rows
}

import { PrismaPg } from '@prisma/adapter-pg'
import { env } from './env'
import { PrismaClient } from './generated/prisma/client'
import { rendering } from './page-store/rendering'

function connect() {
  const adapter = new PrismaPg({
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
  return new PrismaClient({ adapter })
}

// Given up so early that there is time to ask the primary within what a reader waits.
function connectReplica() {
  const adapter = new PrismaPg({
    connectionString: env().READ_DATABASE_URL,
    max: env().DATABASE_POOL_SIZE,
    options: '-c timezone=UTC -c statement_timeout=1300',
    application_name: 'backboard reads',
    connectionTimeoutMillis: 500,
    query_timeout: 1500,
    keepAlive: true,
  })
  return new PrismaClient({ adapter })
}

// One pool a process: in development a changed module is loaded anew, the pool must not be.
const kept = globalThis as { [key: symbol]: PrismaClient | undefined }
const KEY = Symbol.for('backboard.db')
const REPLICA_KEY = Symbol.for('backboard.db.replica')

function once(key: symbol, open: () => PrismaClient): PrismaClient {
  kept[key] ??= open()
  return kept[key]
}

/**
 * The database, connected at first use: the build has none. In the render of a public page that may read the replica it
 * is the replica (lib/replica), everywhere else the primary.
 */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, property) {
    const readsReplica = rendering.getStore()?.replica !== undefined
    const client = readsReplica ? once(REPLICA_KEY, connectReplica) : once(KEY, connect)
    return Reflect.get(client, property, client)
  },
})

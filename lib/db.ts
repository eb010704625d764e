import { PrismaPg } from '@prisma/adapter-pg'
import { env } from './env'
import { PrismaClient } from './generated/prisma/client'

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

// One pool a process: in development a changed module is loaded anew, the pool must not be.
const kept = globalThis as { [key: symbol]: PrismaClient | undefined }
const KEY = Symbol.for('backboard.db')

/** The database, connected at first use: the build has none. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, property) {
    kept[KEY] ??= connect()
    return Reflect.get(kept[KEY], property, kept[KEY])
  },
})

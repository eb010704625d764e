import { setTimeout as pause } from 'node:timers/promises'
import { Pool, type PoolClient } from 'pg'

const LOCK = 'backboard migrations'
/** Whoever waits for a table's lock makes everybody wait who comes after: so not long, and then again. */
export const LOCK_TIMEOUT_MS = 1500
const ASK_AGAIN_MS = 200

/**
 * The one connection of whoever may migrate. The lock lasts as long as the database works for it: when its process is
 * killed, the next waits until what was being done has been done or taken back.
 */
export async function holdMigrations(url: string): Promise<Pool> {
  const pool = connection(url)
  try {
    // Asked again and again: a statement that waits would hold a snapshot, and an index that is made concurrently by who
    // holds the lock waits for the end of every older one.
    while (!(await takeLock(pool))) await pause(ASK_AGAIN_MS)
    await pool.query(`set lock_timeout = ${LOCK_TIMEOUT_MS}`)
    return pool
  } catch (error) {
    await pool.end()
    throw error
  }
}

async function takeLock(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query('select pg_try_advisory_lock(hashtextextended($1, 0)) as taken', [LOCK])
  return rows[0].taken
}

/**
 * pg's own pool throws a connection away with every error of a statement, and with it what the session holds. This one
 * keeps it, and when it is lost does nothing more.
 */
class OneConnection extends Pool {
  private only: PoolClient | null = null
  private isLost = false

  override query = (async (...statement: Parameters<PoolClient['query']>) => {
    const client = await this.connect()
    try {
      if (!this.only) this.keep(client)
      if (client !== this.only) this.isLost = true
      if (!this.isLost) return await client.query(...statement)
    } catch (error) {
      // PostgreSQL's last words on a connection may come as the error of a statement.
      if ((error as { severity?: string }).severity === 'FATAL') this.isLost = true
      if (!this.isLost) throw error
    } finally {
      client.release()
    }
    throw new Error('The connection to the database broke in the middle of its migrations. Start again.')
  }) as unknown as Pool['query']

  /** While a statement waits nobody else listens to the connection, and an error that nobody hears ends the process. */
  private keep(client: PoolClient): void {
    this.only = client
    client.on('error', () => {
      this.isLost = true
    })
  }
}

/** A pool of one connection that stays the same. */
export function connection(url: string): Pool {
  const pool = new OneConnection({
    connectionString: url,
    max: 1,
    idleTimeoutMillis: 0,
    allowExitOnIdle: true,
    application_name: 'backboard migrations',
  })
  pool.on('error', () => {})
  return pool
}

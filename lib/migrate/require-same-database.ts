import { randomInt } from 'node:crypto'
import { Client } from 'pg'
import { Refusal } from '@/lib/refusal'

/**
 * Throws a Refusal when two addresses lead to different databases. However they are written, a lock of the one is seen
 * by the other only in the same database.
 * @param otherUrl not a pooler's; when its role cannot connect (yet), the names of the databases are compared
 */
export async function requireSameDatabase(url: string, otherUrl: string): Promise<void> {
  const holder = new Client({ connectionString: url })
  const asker = new Client({ connectionString: otherUrl })
  const key = randomInt(2 ** 32)
  try {
    await holder.connect()
    await holder.query('begin')
    await holder.query('select pg_advisory_xact_lock($1)', [key])
    if (!(await seesLock(asker, key, databaseOf(url) === databaseOf(otherUrl))))
      throw new Refusal(
        `MIGRATE_DATABASE_URL leads to the database ${databaseOf(url)}, DATABASE_URL or DIRECT_DATABASE_URL to another one. All must name the same.`,
      )
  } finally {
    await Promise.allSettled([holder.end(), asker.end()])
  }
}

async function seesLock(client: Client, key: number, otherwise: boolean): Promise<boolean> {
  try {
    await client.connect()
  } catch (error) {
    const { code = '' } = error as { code?: string }
    // A user or a password that is not taken, a missing right, a database that is not there.
    if (code.startsWith('28') || code === '42501') return otherwise
    if (code === '3D000') return false
    throw error
  }
  const { rows } = await client.query('select pg_try_advisory_xact_lock($1) as was_free', [key])
  return !rows[0].was_free
}

const databaseOf = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1))

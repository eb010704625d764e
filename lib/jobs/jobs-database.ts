import { Pool } from 'pg'
import { hearErrors } from '@/lib/hear-errors'

const CONNECTIONS = 2
const CONNECT_MS = 5000
const STATEMENT_MS = 20_000

/** The few connections through which pg-boss looks after its own tables; the jobs themselves bring their own. */
export function openJobsDatabase(databaseUrl: string) {
  const pool = hearErrors(
    new Pool({
      connectionString: databaseUrl,
      max: CONNECTIONS,
      connectionTimeoutMillis: CONNECT_MS,
      options: `-c timezone=UTC -c statement_timeout=${STATEMENT_MS}`,
      query_timeout: STATEMENT_MS + CONNECT_MS,
      application_name: 'backboard jobs',
      keepAlive: true,
    }),
  )
  return {
    async executeSql(text: string, values: unknown[]) {
      const client = await pool.connect()
      try {
        const result = await client.query(text, values)
        client.release()
        return result
      } catch (error) {
        // pg-boss sends several statements in one go; a failed one leaves its transaction open.
        client.release(true)
        throw error
      }
    },
    /** One process after the other: pg-boss's own tables come to a deadlock when several make them at once. */
    async alone<T>(act: () => Promise<T>): Promise<T> {
      const client = await pool.connect()
      try {
        await client.query("select pg_advisory_lock(hashtextextended('backboard jobs', 0))")
        return await act()
      } finally {
        // The lock goes with the connection.
        client.release(true)
      }
    },
    close: () => pool.end(),
  }
}

import type { Pool, PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg'
import { answerTimeLeft, LOCK_WAIT_MS } from './answer-time'

/**
 * One statement through a pool, so that the request that it belongs to is answered in time: where every connection is
 * taken, it is given up while a statement that begins could still wait for its locks. Rejects like a database that is away.
 */
export async function askInTime<Row extends QueryResultRow>(
  pool: Pool,
  query: QueryConfig,
): Promise<QueryResult<Row>> {
  const client = await connectWithin(pool, answerTimeLeft() - LOCK_WAIT_MS)
  let broken: Error | undefined
  const note = (error: Error) => {
    broken = error
  }
  client.on('error', note)
  try {
    return await client.query<Row>({ ...query, query_timeout: Math.max(1, answerTimeLeft()) } as QueryConfig)
  } catch (error) {
    broken = error as Error
    throw error
  } finally {
    client.off('error', note)
    client.release(broken)
  }
}

async function connectWithin(pool: Pool, ms: number): Promise<PoolClient> {
  const connecting = pool.connect()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(fail, ms, new Error('timeout: every connection to the database is taken'))
  })
  try {
    return await Promise.race([connecting, late])
  } catch (error) {
    // It comes when nobody needs it any more.
    connecting.then(
      (client) => client.release(),
      () => {},
    )
    throw error
  } finally {
    clearTimeout(timer)
  }
}

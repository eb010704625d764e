import type { Pool } from 'pg'

/**
 * Keeps a connection that breaks from ending the process. It says so by an event too, which ends a process where nobody
 * listens: pg's pool listens while a connection is idle, its users once they have it, and between the two, in the moment
 * in which a connection changes hands, nobody does. Whoever asks next is told by a rejection.
 */
export function hearErrors(pool: Pool): Pool {
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

import { setTimeout as pause } from 'node:timers/promises'
import type { DatabaseError, Pool } from 'pg'
import { LOCK_TIMEOUT_MS } from './hold-migrations'

/** The first line of a migration whose statements each stand alone, as CREATE INDEX CONCURRENTLY must. */
const EACH_ALONE = '-- each statement alone'
const TRY_AGAIN_MS = 500
const LOCK_NOT_AVAILABLE = '55P03'
const DEADLOCK = '40P01'

type Script = { name: string; sql: string; patienceMs: number }

/**
 * Runs a migration as one transaction, in which it is also marked as applied: a process that is killed at any moment
 * leaves both or neither. While somebody holds a lock that it needs it gives up soon, lets the others pass, and tries
 * again. One that begins with “-- each statement alone” is not one transaction: it must bear being run again from its
 * beginning, and holds no function bodies; what it does CONCURRENTLY waits for as long as it has to.
 * @throws the database's error; of a lock when it could not be had in all this time
 */
export async function runMigration(pool: Pool, { name, sql, patienceMs }: Script): Promise<void> {
  const applied = `update _prisma_migrations set finished_at = now()
    where migration_name = '${name.replaceAll("'", "''")}' and finished_at is null and rolled_back_at is null`
  const isAlone = sql.startsWith(EACH_ALONE)
  const steps = isAlone ? [...statementsOf(sql), applied] : [`${sql}\n;\n${applied}`]
  const until = Date.now() + patienceMs
  while (true)
    try {
      for (const step of steps) {
        if (isAlone) await pool.query(`set lock_timeout = ${isPatient(step) ? 0 : LOCK_TIMEOUT_MS}`)
        await pool.query(step)
      }
      return
    } catch (error) {
      const { code } = error as DatabaseError
      if ((code !== LOCK_NOT_AVAILABLE && code !== DEADLOCK) || Date.now() > until) throw error
      await pause(TRY_AGAIN_MS)
    }
}

/** It waits for every older transaction, by locks, but nobody who reads or writes waits for it. */
const isPatient = (statement: string) => /\bconcurrently\b/i.test(statement)

const statementsOf = (sql: string): string[] =>
  sql
    .replaceAll(/^--.*$/gm, '')
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter(Boolean)

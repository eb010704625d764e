import postgres, { type TransactionSql } from 'postgres'
import { applyNotice } from '@/lib/changes/apply-notice'
import type { Moved } from '@/lib/editing/places-rules'
import { env } from '@/lib/env'
import { carryOut } from './carry-out'
import { type Options, type Plan, planImport } from './import-plan-rules'
import type { ListFile } from './list-file-schema'
import { rankEffects } from './rank-effects-rules'
import { readStoredList } from './read-stored-list'
import type { StoredList } from './stored-list-schema'

export type Planned = { plan: Plan; effects: Moved[]; applied: boolean }

/**
 * What importing a list would do, or, with `apply`, does in one transaction: all of it or nothing. A plan with faults is
 * never carried out. A running site hears of it with the commit.
 */
export async function importList(
  file: ListFile,
  { apply, name, ...options }: Options & { apply: boolean; name: string },
  url = env().DIRECT_DATABASE_URL,
): Promise<Planned> {
  return onOwnConnection(url, async (sql) => {
    if (!apply)
      return sql.begin('isolation level repeatable read read only', async (tx) => ({
        ...planFor(file, await readStoredList(tx), options),
        applied: false,
      }))
    const done = await sql.begin(async (tx) => {
      await holdTheList(tx)
      const planned = planFor(file, await readStoredList(tx), options)
      const { changes, faults } = planned.plan
      if (faults.length > 0 || changes.length === 0) return { ...planned, notice: null }
      return { ...planned, notice: await carryOut(tx, changes, name) }
    })
    applyNotice(done.notice)
    return { plan: done.plan, effects: done.effects, applied: done.notice !== null }
  })
}

function planFor(file: ListFile, stored: StoredList, options: Options) {
  const plan = planImport(file, stored, options)
  return { plan, effects: rankEffects(plan, stored) }
}

/** Whoever writes to a technology or its points holds the technology's row: until the end of this, nobody does. */
export const holdTheList = (tx: TransactionSql) => tx`lock table technology in exclusive mode`

/** A connection of its own: a long list takes longer than a page may. */
export async function onOwnConnection<T>(url: string, run: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, {
    max: 1,
    connect_timeout: 4,
    onnotice: () => {},
    connection: { TimeZone: 'UTC', application_name: 'backboard import', lock_timeout: 20_000 },
  })
  try {
    return await run(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

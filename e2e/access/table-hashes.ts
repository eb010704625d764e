import { setTimeout as wait } from 'node:timers/promises'
import { db } from '@/lib/db'

const SETTLED_MS = 700
const LONGEST_MS = 30_000

const ROWS: Record<string, string> = {
  // The site deletes notices that everybody heard: whether there was another tells their sequence.
  notice: 'select last_value from public.notice_id_seq',
  // It tries again, and lets go, the mails of earlier writes; a mail of another one has a notification.
  mail_outbox: 'select 1',
}

/** A hash of every row of every table of the site, so that any change of any shows. The job queue is a schema of its own. */
export async function tableHashes(): Promise<Map<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select tablename::text as name from pg_tables where schemaname = 'public' order by 1`
  const hashes = new Map<string, string>()
  for (const { name } of tables) {
    const rows = ROWS[name] ?? `select * from public."${name}"`
    const [row] = await db.$queryRawUnsafe<{ hash: string | null }[]>(
      `select md5(string_agg(md5(t::text), '' order by md5(t::text))) as hash from (${rows}) t`,
    )
    hashes.set(name, row?.hash ?? '')
  }
  return hashes
}

/** The same once the site has done what follows from earlier writes, such as their mails. */
export async function settledHashes(): Promise<Map<string, string>> {
  let before = await tableHashes()
  for (let waited = 0; waited < LONGEST_MS; waited += SETTLED_MS) {
    await wait(SETTLED_MS)
    const now = await tableHashes()
    if (changedTables(before, now).length === 0) return now
    before = now
  }
  throw new Error('The tables did not come to rest.')
}

/** The tables that differ. */
export const changedTables = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name))

import { db } from '@/lib/db'

/** A hash of every row of every table of the site, so that any change of any shows. The job queue is a schema of its own. */
export async function tableHashes(): Promise<Map<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select tablename::text as name from pg_tables where schemaname = 'public' order by 1`
  const hashes = new Map<string, string>()
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ hash: string | null }[]>(
      `select md5(string_agg(md5(t::text), '' order by md5(t::text))) as hash from public."${name}" t`,
    )
    hashes.set(name, row?.hash ?? '')
  }
  return hashes
}

/** The tables that differ. */
export const changedTables = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name))

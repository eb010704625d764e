import { db } from '@/lib/db'
import { heldData } from './held-data'

type Row = Record<string, unknown>
export type AccountExport = { exportedAt: string; about: string } & Record<string, Row[] | string>

const ABOUT =
  'Everything that the database of this site holds about you, table by table; secrets such as the hashes of sessions ' +
  'and tokens, and the keys of passkeys, are left out. What only passes through memory and is kept for an hour at most is not in it: forms that ' +
  'wait for sign-in, and counts of how often you did something.'

/** Everything held about a member, read as of one moment. */
export async function exportData(memberId: string): Promise<AccountExport> {
  const sections = await db.$transaction(
    async (transaction) => {
      const read: [string, Row[]][] = []
      for (const { name, sql } of heldData) {
        const rows = await transaction.$queryRawUnsafe<Row[]>(sql.replaceAll('$1', '$1::uuid'), memberId)
        read.push([name, rows.map(toJson)])
      }
      return read
    },
    { isolationLevel: 'RepeatableRead', timeout: 30_000 },
  )
  return { exportedAt: new Date().toISOString(), about: ABOUT, ...Object.fromEntries(sections) }
}

const toJson = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      typeof value === 'bigint' ? Number(value) : value,
    ]),
  )

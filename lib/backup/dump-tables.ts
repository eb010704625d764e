import type { Readable } from 'node:stream'
import postgres, { type TransactionSql } from 'postgres'
import { LEFT_OUT } from './left-out-tables'
import { copyOut, listTables, quoted, type Table } from './list-tables'
import { type BackedUpTable, FORMAT, type Manifest } from './manifest-schema'
import { MANIFEST, pieceName, tally } from './verify-archive'
import type { AddFile } from './write-archive'

/** Lines are gathered to pieces of about so many bytes: that is what a backup holds in memory. */
const PIECE_BYTES = 1024 * 1024

/** The lines of two servers are equal when these are. */
export const SAME_TEXT = {
  TimeZone: 'UTC',
  DateStyle: 'ISO, YMD',
  IntervalStyle: 'postgres',
  extra_float_digits: '1',
  bytea_output: 'hex',
  client_encoding: 'UTF8',
  statement_timeout: 0,
  idle_in_transaction_session_timeout: 0,
}

export type Dump = {
  databaseUrl: string
  /** Told before each table; waited for. */
  onTable?: (name: string) => unknown
  /** How the one transaction begins that reads everything. */
  begin?: string
}

/** Adds every table to an archive as of one moment while the site goes on, and the manifest last. */
export async function dumpTables(add: AddFile, dump: Dump): Promise<Manifest> {
  const { databaseUrl, onTable = () => {}, begin = 'isolation level repeatable read read only' } = dump
  const sql = postgres(databaseUrl, {
    max: 1,
    onnotice: () => {},
    connection: { application_name: 'backboard backup', ...SAME_TEXT },
  })
  try {
    const manifest = await sql.begin(begin, async (tx): Promise<Manifest> => {
      const about = await describe(tx)
      const tables: BackedUpTable[] = []
      for (const table of await listTables(tx)) {
        await onTable(table.name)
        tables.push(await dumpTable(tx, table, add))
      }
      return { format: FORMAT, ...about, tables, sequences: await sequencesOf(tx, tables) }
    })
    await add(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
    return manifest
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function describe(tx: TransactionSql) {
  // The first statement takes the snapshot: what was acknowledged before it is in.
  const [row] = await tx<{ madeAt: Date; postgres: string; migrations: string[] }[]>`
    select clock_timestamp() as "madeAt", current_setting('server_version') as postgres,
      array(select distinct migration_name::text from _prisma_migrations
        where finished_at is not null and rolled_back_at is null order by 1) as migrations`
  if (!row) throw new Error('The database did not answer.')
  const unlogged = await tx<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relpersistence = 'u' order by 1`
  const leftOut = [...LEFT_OUT.keys(), ...unlogged.map(({ name }) => name)].sort()
  return { ...row, madeAt: row.madeAt.toISOString(), leftOut }
}

async function dumpTable(tx: TransactionSql, table: Table, add: AddFile): Promise<BackedUpTable> {
  const counted = tally()
  for await (const piece of inPieces(await tx.unsafe(copyOut(table)).readable())) {
    await add(pieceName(table.name, counted.pieces), piece)
    counted.add(piece)
  }
  return { name: table.name, columns: table.columns, ...counted.end() }
}

/** The database sends whole lines, so that every piece is one by itself. */
async function* inPieces(lines: Readable): AsyncGenerator<Buffer> {
  let gathered: Buffer[] = []
  let bytes = 0
  for await (const line of lines) {
    gathered.push(line)
    bytes += line.length
    if (bytes < PIECE_BYTES) continue
    yield Buffer.concat(gathered)
    gathered = []
    bytes = 0
  }
  if (bytes > 0) yield Buffer.concat(gathered)
}

async function sequencesOf(tx: TransactionSql, tables: BackedUpTable[]): Promise<Manifest['sequences']> {
  const found = await tx<{ name: string }[]>`
    select s.relname as name from pg_class s
    join pg_depend d on d.objid = s.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i')
    join pg_class t on t.oid = d.refobjid
    where s.relkind = 'S' and s.relnamespace = 'public'::regnamespace
      and t.relname = any (${tables.map(({ name }) => name)}) order by 1`
  const sequences: Manifest['sequences'] = []
  for (const { name } of found) {
    const [at] = await tx.unsafe(
      `select last_value::text as "lastValue", is_called as "isCalled" from public.${quoted(name)}`,
    )
    sequences.push({ name, lastValue: at?.lastValue, isCalled: at?.isCalled })
  }
  return sequences
}

import type { Client } from 'pg'
import { to } from 'pg-copy-streams'
import { LEFT_OUT } from './left-out-tables'
import { copyOut, listTables, quoted, type Table } from './list-tables'
import { type BackedUpTable, FORMAT, type Manifest } from './manifest-schema'
import { inTransaction } from './same-text'
import { MANIFEST, pieceName, tally } from './verify-archive'
import type { AddFile } from './write-archive'

/** Lines are gathered to pieces of about so many bytes: that is what a backup holds in memory. */
const PIECE_BYTES = 1024 * 1024
const LINE_FEED = 10

const SNAPSHOT = 'begin isolation level repeatable read read only'

export type Dump = {
  databaseUrl: string
  /** Told before each table; waited for. */
  onTable?: (name: string) => unknown
  /** How the one transaction begins that reads everything. */
  begin?: string
}

/** Adds every table to an archive as of one moment while the site goes on, and the manifest last. */
export async function dumpTables(add: AddFile, dump: Dump): Promise<Manifest> {
  const { databaseUrl, onTable = () => {}, begin = SNAPSHOT } = dump
  const manifest = await inTransaction(
    { url: databaseUrl, name: 'backboard backup', begin },
    async (client): Promise<Manifest> => {
      const about = await describe(client)
      const tables: BackedUpTable[] = []
      for (const table of await listTables(client)) {
        await onTable(table.name)
        tables.push(await dumpTable(client, table, add))
      }
      return { format: FORMAT, ...about, tables, sequences: await sequencesOf(client, tables) }
    },
  )
  await add(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
  return manifest
}

async function describe(client: Client) {
  // The first statement takes the snapshot: what was acknowledged before it is in.
  const { rows } = await client.query<{
    madeAt: Date
    postgres: string
    migrations: string[]
    unlogged: string[]
  }>(`
    select clock_timestamp() as "madeAt", current_setting('server_version') as postgres,
      array(select distinct migration_name::text from _prisma_migrations
        where finished_at is not null and rolled_back_at is null order by 1) as migrations,
      array(select relname::text from pg_class where relnamespace = 'public'::regnamespace
        and relkind = 'r' and relpersistence = 'u') as unlogged`)
  if (!rows[0]) throw new Error('The database did not answer.')
  const { unlogged, madeAt, ...rest } = rows[0]
  return { ...rest, madeAt: madeAt.toISOString(), leftOut: [...LEFT_OUT.keys(), ...unlogged].sort() }
}

async function dumpTable(client: Client, table: Table, add: AddFile): Promise<BackedUpTable> {
  const counted = tally()
  for await (const piece of inPieces(client.query(to(copyOut(table))))) {
    await add(pieceName(table.name, counted.pieces), piece)
    counted.add(piece)
  }
  return { name: table.name, columns: table.columns, ...counted.end() }
}

/** Whole lines, so that every piece can be read by itself. */
async function* inPieces(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let gathered: Buffer[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    gathered.push(chunk)
    bytes += chunk.length
    if (bytes < PIECE_BYTES) continue
    const all = Buffer.concat(gathered)
    const end = all.lastIndexOf(LINE_FEED) + 1
    if (end > 0) yield all.subarray(0, end)
    gathered = [all.subarray(end)]
    bytes = all.length - end
  }
  if (bytes > 0) yield Buffer.concat(gathered)
}

async function sequencesOf(client: Client, tables: BackedUpTable[]): Promise<Manifest['sequences']> {
  const { rows: found } = await client.query<{ name: string }>(
    `select s.relname as name from pg_class s
    join pg_depend d on d.objid = s.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i')
    join pg_class t on t.oid = d.refobjid
    where s.relkind = 'S' and s.relnamespace = 'public'::regnamespace and t.relname = any ($1) order by 1`,
    [tables.map(({ name }) => name)],
  )
  const sequences: Manifest['sequences'] = []
  for (const { name } of found) {
    const { rows } = await client.query<Manifest['sequences'][number]>(
      `select $1::text as name, last_value::text as "lastValue", is_called as "isCalled" from public.${quoted(name)}`,
      [name],
    )
    sequences.push(...rows)
  }
  return sequences
}

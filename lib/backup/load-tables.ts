import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from, to } from 'pg-copy-streams'
import { Refusal } from '@/lib/refusal'
import { copyIn, copyOut, listTables, quoted, type Table } from './list-tables'
import type { BackedUpTable, Manifest } from './manifest-schema'
import type { ArchivedFile } from './read-archive'
import { tableOf, tally } from './verify-archive'

/**
 * Puts the rows of an archive into the tables of a database that has the same schema, in place of what migrations put
 * there, and compares what stands there then with the manifest, line by line through a hash.
 * @param files those of the archive, in their order
 * @throws Refusal when the tables are not those of the archive, or hold something else afterwards
 */
export async function loadTables(
  client: Client,
  manifest: Manifest,
  files: AsyncIterable<ArchivedFile>,
): Promise<void> {
  const tables = await requireSameTables(client, manifest)
  const names = tables.map(({ name }) => `public.${quoted(name)}`).join(', ')
  await eachTable(client, tables, (name) => `alter table ${name} disable trigger user`)
  // With those that refer to them, which no archive holds and which are to be empty.
  await client.query(`truncate ${names} cascade`)
  const pieces = files[Symbol.asyncIterator]()
  let next = await pieces.next()
  for (const table of manifest.tables) {
    async function* lines() {
      for (; !next.done && tableOf(next.value.name) === table.name; next = await pieces.next())
        yield next.value.bytes
    }
    await pipeline(Readable.from(lines()), client.query(from(copyIn(table))))
  }
  while (!next.done) next = await pieces.next()
  // They would have told people again, counted twice and logged what is in the log.
  await eachTable(client, tables, (name) => `alter table ${name} enable trigger user`)
  for (const { name, lastValue, isCalled } of manifest.sequences)
    await client.query('select setval($1::regclass, $2::bigint, $3)', [
      `public.${quoted(name)}`,
      lastValue,
      isCalled,
    ])
  for (const table of tables) await compare(client, table, manifest.tables)
}

async function requireSameTables(client: Client, manifest: Manifest): Promise<Table[]> {
  const tables = await listTables(client)
  const describe = (all: { name: string; columns: string[] }[]) =>
    all.map(({ name, columns }) => `${name} (${columns.join(', ')})`).sort()
  const [here, there] = [describe(tables), describe(manifest.tables)]
  const other = [
    ...here.filter((line) => !there.includes(line)),
    ...there.filter((line) => !here.includes(line)),
  ]
  if (other.length > 0)
    throw new Refusal(
      `The tables of the archive are not those that its migrations make: ${other.join('; ')}.`,
    )
  return tables
}

async function eachTable(client: Client, tables: Table[], statement: (name: string) => string) {
  for (const { name } of tables) await client.query(statement(`public.${quoted(name)}`))
}

async function compare(client: Client, table: Table, expected: BackedUpTable[]): Promise<void> {
  const found = tally()
  for await (const chunk of client.query(to(copyOut(table)))) found.add(chunk)
  const { rows, sha256 } = found.end()
  const told = expected.find(({ name }) => name === table.name)
  if (rows !== told?.rows || sha256 !== told.sha256)
    throw new Refusal(
      `The table ${table.name} is not what the archive holds (${rows} rows); nothing was restored.`,
    )
}

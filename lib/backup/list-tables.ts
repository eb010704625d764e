import type { Client } from 'pg'
import { LEFT_OUT } from './left-out-tables'

type Column = { name: string; isText: boolean }
export type Table = { name: string; columns: string[]; key: Column[]; refersTo: string[] }

const TABLES = `
  select c.relname::text as name,
    (select array_agg(attname::text order by attnum) from pg_attribute
      where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
    (select json_agg(json_build_object('name', a.attname, 'isText', a.attcollation <> 0) order by k.place)
      from unnest(i.indkey) with ordinality k (attnum, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum) as key,
    array(select distinct f.relname::text from pg_constraint r join pg_class f on f.oid = r.confrelid
      where r.conrelid = c.oid and r.contype = 'f' and r.confrelid <> c.oid) as "refersTo"
  from pg_class c
  left join lateral (select indkey from pg_index where indrelid = c.oid and indisunique and indpred is null
    and not 0 = any (indkey) order by indisprimary desc, indnatts, indexrelid limit 1) i on true
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relpersistence = 'p'
    and c.relname <> all ($1)
    and not exists (select from pg_depend where objid = c.oid and deptype = 'e')
  order by c.relname`

/**
 * The tables to keep, each after those that it refers to.
 * @throws Error when a table has no key to order its rows by, or tables refer to each other in a circle
 */
export async function listTables(client: Client): Promise<Table[]> {
  const { rows: tables } = await client.query<Table>(TABLES, [[...LEFT_OUT.keys()]])
  const keyless = tables.filter(({ key }) => !key?.length).map(({ name }) => name)
  if (keyless.length > 0) throw new Error(`No unique key orders the rows of ${keyless.join(', ')}.`)
  return inOrder(tables)
}

/** Its rows as lines, in an order that does not depend on the database's locale. */
export function copyOut({ name, columns, key }: Table): string {
  const order = key.map((column) => `${quoted(column.name)}${column.isText ? ' collate "C"' : ''}`)
  return `copy (select ${columns.map(quoted).join(', ')} from public.${quoted(name)} order by ${order.join(', ')}) to stdout`
}

export const copyIn = ({ name, columns }: Pick<Table, 'name' | 'columns'>): string =>
  `copy public.${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin`

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

function inOrder(tables: Table[]): Table[] {
  const sorted: Table[] = []
  const left = new Map(tables.map((table) => [table.name, table]))
  while (left.size > 0) {
    const next = [...left.values()].find(({ refersTo }) => !refersTo.some((name) => left.has(name)))
    if (!next)
      throw new Error(`These tables refer to each other in a circle: ${[...left.keys()].join(', ')}.`)
    left.delete(next.name)
    sorted.push(next)
  }
  return sorted
}

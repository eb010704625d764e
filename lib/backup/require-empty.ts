import { Client } from 'pg'
import { Refusal } from '@/lib/refusal'

/** @throws Refusal when the database has a table, a type or a function that no extension brought */
export async function requireEmpty(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<{ database: string; found: string[] }>(`
      with own as (
        select 'pg_class'::regclass as kind, oid, relname as name, relnamespace as schema from pg_class
        union all select 'pg_proc'::regclass, oid, proname, pronamespace from pg_proc
        union all select 'pg_type'::regclass, oid, typname, typnamespace from pg_type where typtype in ('d', 'e', 'r')
      )
      select current_database() as database, array(
        select distinct format('%s.%s', n.nspname, o.name) from own o join pg_namespace n on n.oid = o.schema
        where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_toast%'
          and n.nspname not like 'pg\\_temp%'
          and not exists (select from pg_depend d where d.classid = o.kind and d.objid = o.oid and d.deptype = 'e')
        order by 1 limit 4) as found`)
    const [{ database, found } = { database: '', found: [] }] = rows
    if (found.length === 0) return
    const some = `${found.slice(0, 3).join(', ')}${found.length > 3 ? ' …' : ''}`
    throw new Refusal(
      `The database ${database} is not empty (it has ${some}). A backup goes into an empty one only: create another and name it.`,
    )
  } finally {
    await client.end()
  }
}

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { tablesAsSql } from './schema-engine'

const url = useTestDatabase()

// What both ways of making a table must agree in; checks, functions and expressions are the migrations' alone.
const COLUMNS = `
  select format('%s.%s %s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
    case when a.attnotnull then ' not null' end) as line
  from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
  where c.relnamespace = $1::regnamespace and a.attnum > 0 and not a.attisdropped`
const ENUMS = `
  select format('%s %s', t.typname, string_agg(e.enumlabel, ', ' order by e.enumsortorder)) as line
  from pg_type t join pg_enum e on e.enumtypid = t.oid where t.typnamespace = $1::regnamespace group by t.oid, t.typname`
const KEYS = `
  select format('%s (%s) %s%s', t.relname, string_agg(a.attname, ', ' order by k.place),
    case when i.indisunique then 'unique' else 'index' end, case when i.indisprimary then ' primary' end) as line
  from pg_index i join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
  cross join unnest(i.indkey) with ordinality k (attnum, place)
  join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum
  where n.nspname = $1 and i.indpred is null and not 0 = any(i.indkey)
  group by t.relname, i.indexrelid, i.indisunique, i.indisprimary`
const LINKS = `
  select format('%s (%s) to %s, %s', c.conrelid::regclass, string_agg(a.attname, ', ' order by k.place),
    split_part(c.confrelid::regclass::text, '.', -1), c.confdeltype) as line
  from pg_constraint c cross join unnest(c.conkey) with ordinality k (attnum, place)
  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum
  where c.contype = 'f' and c.connamespace = $1::regnamespace group by c.oid, c.conrelid, c.confrelid, c.confdeltype`

const without = (schema: string) => (line: string) => line.replaceAll(`${schema}.`, '')
async function described(query: string, schema: string) {
  const rows = (await runOn(url, query, [schema])) as { line: string }[]
  return rows
    .map(({ line }) => without(schema)(line))
    .filter((line) => !line.startsWith('_prisma_migrations'))
    .sort()
}

test.each([
  ['columns', COLUMNS],
  ['enums', ENUMS],
  ['keys and indexes', KEYS],
  ['links', LINKS],
])('the Prisma schema and the migrations name the same %s', async (_, query) => {
  const script = await tablesAsSql(url, readFileSync('prisma/schema.prisma', 'utf8'))
  await runOn(url, 'drop schema if exists prisma_says cascade; create schema prisma_says')
  await runOn(
    url,
    `set search_path to prisma_says, public; ${script.replaceAll('"public"', '"prisma_says"')}`,
  )
  const migrated = await described(query, 'public')
  expect(migrated.length).toBeGreaterThan(10)
  expect(migrated).toEqual(await described(query, 'prisma_says'))
})

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { LEFT_OUT } from './left-out-tables'

const url = useTestDatabase()

/** Columns that sound like a secret, and why an archive may hold them. */
const HARMLESS = new Map([
  ['edition.hash', 'of what is published'],
  ['comment.idempotency_key', 'means something to its own member only'],
  ['passkey.public_key', 'opens nothing without the private key in its member’s device'],
  ['seeded_key.key', 'names of the editors’ rows'],
  ['search_synonym.key', 'a word'],
])

it('nothing that could let somebody in is in a backup, unless somebody said that it could not', async () => {
  const columns = (await runOn(
    url,
    `select c.relname || '.' || a.attname as name, c.relname as table
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relpersistence = 'p' and a.attnum > 0 and a.attgenerated = ''
       and a.attname ~ '(hash|token|secret|password|(^|_)key$|challenge|(^|_)code)'`,
  )) as { name: string; table: string }[]
  const inBackups = columns.filter(({ table }) => !LEFT_OUT.has(table)).map(({ name }) => name)
  expect(columns.map(({ name }) => name)).toContain('session.token_hash')
  expect(inBackups.filter((name) => !HARMLESS.has(name))).toEqual([])
})

it('what is left out exists', async () => {
  const tables = await runOn(url, "select relname from pg_class where relkind = 'r'")
  expect(tables.map(({ relname }) => relname)).toEqual(expect.arrayContaining([...LEFT_OUT.keys()]))
})

it('the recipe for pg_dump leaves the same out', () => {
  const [, named = ''] =
    /--exclude-table-data='\((.+)\)'/.exec(readFileSync('docs/operations.md', 'utf8')) ?? []
  expect([...named.split('|'), '_prisma_migrations'].sort()).toEqual([...LEFT_OUT.keys()].sort())
})

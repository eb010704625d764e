import { beforeAll, expect, it } from 'vitest'
import { siteUrlOf } from '@/lib/local-postgres/site-role'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { migrate } from './migrate'
import { prepareDatabase } from './prepare-database'
import { isSameRole, mayChangeSchema } from './site-role'

const ownerUrl = useTestDatabase()
const siteUrl = siteUrlOf(ownerUrl)
// What is said of a database itself is not copied with it.
beforeAll(() => prepareDatabase({ ownerUrl, siteUrl }))

it.each([
  'create table mine (id int)',
  'create temporary table mine (id int)',
  'create schema mine',
  'create function mine() returns int language sql return 1',
  'create function pgboss.mine() returns int language sql return 1',
  'alter table vote add column mine int',
  'alter table moderation_log disable trigger all',
  'drop table vote',
  'drop function refuse_change() cascade',
  'create index mine on vote (value)',
  'truncate vote',
  'set session_replication_role = replica',
  'update _prisma_migrations set rolled_back_at = now()',
  'delete from _prisma_migrations',
])('the role of the site is refused: %s', async (statement) => {
  await expect(runOn(siteUrl, statement)).rejects.toMatchObject({ code: '42501' })
})

it.each(['moderation_log', 'ranking_log'])('it adds to %s and changes nothing there', async (log) => {
  for (const statement of [`update ${log} set at = now()`, `delete from ${log}`, `truncate ${log} cascade`])
    await expect(runOn(siteUrl, statement), statement).rejects.toMatchObject({ code: '42501' })
  const rightsOf = "select has_table_privilege($1, 'select') and has_table_privilege($1, 'insert') as may"
  const [rights] = await runOn(siteUrl, rightsOf, [log])
  expect(rights).toEqual({ may: true })
})

it('it may use what a later migration makes at once, and a new log only as a log', async () => {
  await runOn(ownerUrl, 'create table later (id int generated always as identity, said text)')
  await runOn(siteUrl, "insert into later (said) values ('something')")
  await runOn(
    ownerUrl,
    'create trigger later_append_only before update or delete on later for each row execute function refuse_change()',
  )
  await prepareDatabase({ ownerUrl, siteUrl })
  await runOn(siteUrl, "insert into later (said) values ('more')")
  await expect(runOn(siteUrl, "update later set said = ''")).rejects.toMatchObject({ code: '42501' })
  await runOn(ownerUrl, 'drop table later')
})

it('it serves a database that is up to date, and is told what to set when it is not', async () => {
  expect(await migrate(siteUrl)).toEqual([])
  const only = new Set<string>()
  await expect(migrate(siteUrl, { only })).rejects.toThrow(/newer than this version/)
  const last = 'select max(migration_name) as name from _prisma_migrations'
  const [{ name }] = (await runOn(ownerUrl, last)) as [{ name: string }]
  await runOn(ownerUrl, 'update _prisma_migrations set rolled_back_at = now() where migration_name = $1', [
    name,
  ])
  await expect(migrate(siteUrl)).rejects.toThrow(/its role backboard_site may not .* MIGRATE_DATABASE_URL/)
  await runOn(ownerUrl, 'update _prisma_migrations set rolled_back_at = null where migration_name = $1', [
    name,
  ])
})

it('takes nothing from its one role that is named by two addresses', async () => {
  // As a pooler's address and the database's own, or as a wrong password, which must not look like another role.
  const pooled = new URL(ownerUrl)
  pooled.searchParams.set('application_name', 'pooled')
  const mistyped = new URL(ownerUrl)
  mistyped.password = 'wrong'
  expect(await isSameRole(ownerUrl, pooled.href)).toBe(true)
  expect(await isSameRole(ownerUrl, mistyped.href)).toBe(true)
  expect(await isSameRole(ownerUrl, siteUrl)).toBe(false)
  await prepareDatabase({ ownerUrl, siteUrl: pooled.href })
  const mayUpdate = `select from pg_class c, aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a
    where c.oid = '_prisma_migrations'::regclass and a.grantee = c.relowner and a.privilege_type = 'UPDATE'`
  expect(await runOn(ownerUrl, mayUpdate)).toHaveLength(1)
})

it('may change the schema also where it owns no more than one table', async () => {
  await runOn(ownerUrl, 'alter table moderation_log owner to backboard_site')
  expect(await mayChangeSchema(siteUrl)).toBe(true)
  const owner = decodeURIComponent(new URL(ownerUrl).username)
  await runOn(ownerUrl, `reassign owned by backboard_site to "${owner}"`)
  expect(await mayChangeSchema(siteUrl)).toBe(false)
})

it('says so where there is only one role', async () => {
  const said: string[] = []
  await prepareDatabase({ ownerUrl, siteUrl: ownerUrl, tell: (sentence) => said.push(sentence) })
  expect(said.join()).toContain('MIGRATE_DATABASE_URL')
  await prepareDatabase({ ownerUrl, siteUrl, tell: (sentence) => said.push(sentence) })
  expect(said).toHaveLength(1)
  expect([await mayChangeSchema(ownerUrl), await mayChangeSchema(siteUrl)]).toEqual([true, false])
})

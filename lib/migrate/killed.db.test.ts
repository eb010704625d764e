import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { migrate } from './migrate'

const url = useTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'backboard-killed-'))
const running: ChildProcess[] = []
beforeAll(() => cpSync('prisma/migrations', folder, { recursive: true }))
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

function add(name: string, sql: string) {
  mkdirSync(join(folder, name))
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}
/** A process that migrates, and is killed once the database does what `sign` matches. */
async function killedDuring(sign: string) {
  const call = `import('@/lib/migrate/migrate').then(({ migrate }) => migrate(${JSON.stringify(url)}, ${JSON.stringify({ folder })}))`
  const child = spawn(process.execPath, ['--import', 'tsx', '--eval', call], { stdio: 'ignore' })
  running.push(child)
  const isAtIt =
    "select pid from pg_stat_activity where state = 'active' and query like $1 and pid <> pg_backend_pid()"
  await vi.waitFor(async () => expect(await runOn(url, isAtIt, [sign])).toHaveLength(1), {
    timeout: 30_000,
    interval: 50,
  })
  child.kill('SIGKILL')
  await once(child, 'exit')
}
const markOf = (name: string) =>
  runOn(
    url,
    `select finished_at is not null as finished from _prisma_migrations
     where migration_name = $1 and rolled_back_at is null`,
    [name],
  )

describe('a process that is killed with SIGKILL while it migrates', () => {
  it('leaves a migration that the database ends or takes back, and the next run makes the rest', async () => {
    add('29990101000000_slow', 'create table slow (id int); select pg_sleep(2); insert into slow values (1);')
    add('29990101000001_after', 'create table after_slow (id int);')
    await killedDuring('%pg_sleep(2)%')
    // The database is still at it: the next one waits for its end and does not begin the same again.
    expect(await migrate(url, { folder })).toEqual(['29990101000001_after'])
    expect(await runOn(url, 'select id from slow')).toEqual([{ id: 1 }])
    expect(await markOf('29990101000000_slow')).toEqual([{ finished: true }])
    expect(await migrate(url, { folder })).toEqual([])
  })

  it('leaves nothing of what the database took back', async () => {
    add('29990101000002_stuck', 'create table stuck (id int); select pg_sleep(60);')
    await killedDuring('%pg_sleep(60)%')
    await runOn(
      url,
      "select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(60)%' and pid <> pg_backend_pid()",
    )
    expect(await runOn(url, "select to_regclass('stuck') as stuck")).toEqual([{ stuck: null }])
    writeFileSync(join(folder, '29990101000002_stuck', 'migration.sql'), 'create table stuck (id int);')
    expect(await migrate(url, { folder })).toEqual(['29990101000002_stuck'])
    expect(await markOf('29990101000002_stuck')).toEqual([{ finished: true }])
  })

  it('may run again what is written to stand each statement alone', async () => {
    const name = '29990101000003_index'
    add(
      name,
      `-- each statement alone
drop index concurrently if exists vote_value_idx;
create index concurrently vote_value_idx on vote (value);
select pg_sleep(60);
`,
    )
    await killedDuring('select pg_sleep(60)')
    expect(await markOf(name)).toEqual([{ finished: false }])
    await runOn(
      url,
      "select pg_terminate_backend(pid) from pg_stat_activity where query like 'select pg_sleep(60)%'",
    )
    const sql =
      'drop index concurrently if exists vote_value_idx;\ncreate index concurrently vote_value_idx on vote (value);\n'
    writeFileSync(join(folder, name, 'migration.sql'), `-- each statement alone\n${sql}`)
    expect(await migrate(url, { folder })).toEqual([name])
    const valid = "select indisvalid from pg_index where indexrelid = 'vote_value_idx'::regclass"
    expect(await runOn(url, valid)).toEqual([{ indisvalid: true }])
  })
})

describe('a migration of a table that somebody holds', () => {
  it('lets others pass while it waits, and is applied once the table is free', async () => {
    const name = '29990101000004_held'
    add(name, 'alter table technology add column held int;')
    const holder = new Client({ connectionString: url })
    await holder.connect()
    await holder.query('begin; select count(*) from technology')
    const migrated = migrate(url, { folder })
    await vi.waitFor(
      async () =>
        expect(
          await runOn(url, "select from pg_locks where mode = 'AccessExclusiveLock' and not granted"),
        ).toHaveLength(1),
      { timeout: 10_000, interval: 20 },
    )
    const began = performance.now()
    await runOn(url, 'select count(*) from technology')
    expect(performance.now() - began).toBeLessThan(3000)
    await holder.query('commit')
    await holder.end()
    expect(await migrated).toEqual([name])
  })

  it('is given up after a while, in one sentence, and leaves nothing', async () => {
    const name = '29990101000005_given_up'
    add(name, 'create table given_up (id int); alter table technology add column given_up int;')
    const holder = new Client({ connectionString: url })
    await holder.connect()
    await holder.query('begin; select count(*) from technology')
    await expect(migrate(url, { folder, patienceMs: 100 })).rejects.toThrow(
      /waited 0 s for a table that somebody else holds/,
    )
    await holder.query('commit')
    await holder.end()
    expect(await runOn(url, "select to_regclass('given_up') as it")).toEqual([{ it: null }])
    expect(await migrate(url, { folder })).toEqual([name])
  })
  it('waits longer for old transactions where it does so concurrently, though others wait to migrate, and only there', async () => {
    const name = '29990101000006_patient'
    add(
      name,
      `-- each statement alone
drop index concurrently if exists vote_patient_idx;
select pg_sleep(2);
create index concurrently vote_patient_idx on vote (value);
create table lock_timeout_after as select current_setting('lock_timeout') as is;
`,
    )
    const holder = new Client({ connectionString: url })
    await holder.connect()
    await holder.query('begin isolation level repeatable read; select count(*) from vote')
    const migrated = migrate(url, { folder, patienceMs: 0 })
    const seen = (query: string) => async () =>
      expect(
        await runOn(url, "select from pg_stat_activity where state = 'active' and query like $1", [query]),
      ).toHaveLength(1)
    await vi.waitFor(seen('select pg_sleep(2)%'), { timeout: 10_000 })
    const second = migrate(url, { folder, patienceMs: 0 })
    await vi.waitFor(seen('create index concurrently vote_patient_idx%'), { timeout: 10_000 })
    // Longer than the site lets anybody wait for a lock, and than the database takes to see a deadlock.
    await pause(2500)
    await holder.query('commit')
    await holder.end()
    expect(await Promise.all([migrated, second])).toEqual([[name], []])
    expect(await runOn(url, 'table lock_timeout_after')).toEqual([{ is: '1500ms' }])
  })
})

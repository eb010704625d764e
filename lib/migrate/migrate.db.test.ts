import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { checkDatabase } from './check-database'
import { holdMigrations } from './hold-migrations'
import { migrate } from './migrate'
import { listMigrations } from './migrations-on-disk'

const url = useTestDatabase({ isEmpty: true })
const folder = mkdtempSync(join(tmpdir(), 'backboard-migrations-'))
cpSync('prisma/migrations', folder, { recursive: true })
afterAll(() => rmSync(folder, { recursive: true }))
const all = listMigrations(folder).map(({ name }) => name)

function add(name: string, sql: string) {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}

describe('migrate', () => {
  test('several processes at once apply each migration once', async () => {
    const applied = await Promise.all(Array.from({ length: 5 }, () => migrate(url, { folder })))
    expect(applied.flat()).toEqual(all)
    expect(await migrate(url, { folder })).toEqual([])
  })

  test('a failed migration leaves nothing and is tried again once mended', async () => {
    add('29990101000000_later', 'create table half (id int); create table broken (id nonsense);')
    await expect(migrate(url, { folder })).rejects.toThrow(/nonsense/)
    expect(await runOn(url, "select to_regclass('half') as half")).toEqual([{ half: null }])
    add('29990101000000_later', 'create table half (id int);')
    expect(await migrate(url, { folder })).toEqual(['29990101000000_later'])
  })

  test('a database that is newer than the checkout is refused', async () => {
    await expect(migrate(url)).rejects.toThrow('The database is newer than this version of the site')
  })
})

describe('holdMigrations', () => {
  const taken = `select count(*)::int as held from pg_locks where locktype = 'advisory'
    and database = (select oid from pg_database where datname = current_database())`

  test('holds the lock through an error, as the engine’s first look at a new database is one', async () => {
    const pool = await holdMigrations(url)
    await expect(pool.query('select from nothing')).rejects.toThrow('"nothing" does not exist')
    expect(await runOn(url, taken)).toEqual([{ held: 1 }])
    await pool.end()
    expect(await runOn(url, taken)).toEqual([{ held: 0 }])
  })

  test('does nothing more without its connection', async () => {
    const pool = await holdMigrations(url)
    await runOn(
      url,
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'backboard migrations' and datname = current_database()",
    )
    await expect(pool.query('select 1')).rejects.toThrow('Start again')
    await expect(pool.query('select 1')).rejects.toThrow('Start again')
    await pool.end()
  })

  test('says so when its connection ends under a statement', async () => {
    const pool = await holdMigrations(url)
    const waiting = expect(pool.query('select pg_sleep(30)')).rejects.toThrow('Start again')
    const end = () =>
      runOn(
        url,
        `select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = 'backboard migrations' and datname = current_database() and query like '%sleep(30)%'`,
      )
    await vi.waitFor(async () => expect(await end()).toHaveLength(1))
    await waiting
    await expect(pool.query('select 1')).rejects.toThrow('Start again')
    await pool.end()
  })
})

describe('checkDatabase', () => {
  const changed = (change: (parts: URL) => void) => {
    const parts = new URL(url)
    change(parts)
    return parts.href
  }
  test('accepts a database that answers', () => checkDatabase(url))

  test.each([
    ['a wrong password', (parts: URL) => (parts.password = 'wrong'), /refuses this user or password/],
    ['a database that is not there', (parts: URL) => (parts.pathname = '/nowhere'), /no such database/],
    [
      'a port where nothing listens',
      (parts: URL) => (parts.port = '1'),
      /no PostgreSQL answers at 127.0.0.1:1/,
    ],
  ])('names %s', async (_, change, sentence) => {
    await expect(checkDatabase(changed(change))).rejects.toThrow(sentence)
  })
})

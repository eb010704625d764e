import { Pool } from 'pg'
import { afterEach, expect, test } from 'vitest'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { withAnswerTime } from './answer-time'
import { askInTime } from './ask-in-time'
import { isDatabaseAway } from './database-away'

const url = useTestDatabase()
const pools: Pool[] = []
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.end()
})

function poolOf(max: number) {
  const pool = new Pool({ connectionString: url, max, options: '-c lock_timeout=1500' })
  pool.on('error', () => {})
  pools.push(pool)
  return pool
}
const now = { text: 'select 1 as one' }

test('asks, and gives the connection back', async () => {
  const pool = poolOf(1)
  for (let n = 0; n < 3; n++) expect((await askInTime(pool, now)).rows).toEqual([{ one: 1 }])
  expect([pool.totalCount, pool.idleCount]).toEqual([1, 1])
})

test('while every connection is taken it is refused in time, and afterwards all is well', async () => {
  const pool = poolOf(1)
  const taken = await pool.connect()
  const began = performance.now()
  const error = await withAnswerTime(() => askInTime(pool, now)).catch((error) => error)
  expect(isDatabaseAway(error)).toBe(true)
  expect(performance.now() - began).toBeLessThan(5000)
  taken.release()
  expect((await askInTime(pool, now)).rows).toEqual([{ one: 1 }])
  expect([pool.totalCount, pool.idleCount]).toEqual([1, 1])
})

test('the statements of one request share its time', async () => {
  const pool = poolOf(1)
  const began = performance.now()
  const error = await withAnswerTime(async () => {
    await askInTime(pool, { text: 'select pg_sleep(3)' })
    return askInTime(pool, { text: 'select pg_sleep(3)' })
  }).catch((error) => error)
  expect(isDatabaseAway(error)).toBe(true)
  expect(performance.now() - began).toBeLessThan(5000)
})

test('a connection that breaks while it asks rejects and ends nothing else', async () => {
  const pool = poolOf(1)
  const [row] = (await askInTime<{ pid: number }>(pool, { text: 'select pg_backend_pid() as pid' })).rows
  const asking = askInTime(pool, { text: 'select pg_sleep(10)' }).catch((error) => error)
  await new Promise((done) => setTimeout(done, 200))
  await runOn(url, 'select pg_terminate_backend($1)', [row?.pid])
  expect(isDatabaseAway(await asking)).toBe(true)
  expect((await askInTime(pool, now)).rows).toEqual([{ one: 1 }])
})

import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { isLostConnection } from './survive-lost-connection'

const url = useTestDatabase()
const usual = process.listeners('uncaughtException')
const thrown: unknown[] = []
const note = (error: unknown) => thrown.push(error)

beforeAll(() => {
  process.removeAllListeners('uncaughtException')
  process.on('uncaughtException', note)
})
afterAll(() => {
  process.off('uncaughtException', note)
  for (const listener of usual) process.on('uncaughtException', listener)
})

it('knows what postgres.js throws when the database goes away during a transaction', async () => {
  const sql = postgres(url, { max: 1 })
  const [connection] = await sql`select pg_backend_pid() as pid`
  const transaction = sql.begin((tx) => tx`select pg_sleep(10)`)
  const rejected = expect(transaction).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
  await pause(100)
  await runOn(url, 'select pg_terminate_backend($1)', [connection?.pid])
  await rejected
  await pause(50)
  expect(thrown.filter((error) => !isLostConnection(error))).toEqual([])
  await sql.end({ timeout: 1 })
})

it('knows nothing else by it', () => {
  expect(isLostConnection(new TypeError('Cannot read properties of null'))).toBe(false)
  expect(isLostConnection(new Error('nextWrite'))).toBe(false)
  expect(isLostConnection('nextWrite postgres')).toBe(false)
})

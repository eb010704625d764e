import { beforeAll, expect, it, vi } from 'vitest'
import { isDatabaseAway } from './database-away'
import { db } from './db'

// Port 9 takes no connections.
beforeAll(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:9/nothing')
})

it.each<[string, () => Promise<unknown>]>([
  ['a query of a model', () => db.member.findMany()],
  ['a raw query', () => db.$queryRaw`select 1`],
  ['a raw statement', () => db.$executeRaw`select 1`],
])('knows that nobody answers from %s', async (_, ask) => {
  const failure = await ask().catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(Error)
  expect(isDatabaseAway(failure)).toBe(true)
})

it('does not take a wrong query for that', () => {
  expect(isDatabaseAway(new Error('column "nowhere" does not exist'))).toBe(false)
})

it.each(['40001', '40P01', '57P01', '53300'])(
  'takes SQLSTATE %s for a database that cannot answer now',
  (code) => {
    expect(isDatabaseAway(Object.assign(new Error('refused'), { code }))).toBe(true)
  },
)

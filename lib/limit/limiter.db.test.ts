import { RateLimiterRes } from 'rate-limiter-flexible'
import { expect, it } from 'vitest'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { limiter } from './limiter'

const url = useTestDatabase()
const size = { keyPrefix: 'test', points: 10, duration: 60 }
const settings = { RATE_LIMIT_STORE: 'postgres', DIRECT_DATABASE_URL: url, AUTH_SECRET: 'x'.repeat(32) }

async function countPassed(
  limiters: { consume(key: string): Promise<unknown> }[],
  tries: number,
  key: string,
) {
  const asked = Array.from({ length: tries }, (_, n) => limiters[n % limiters.length]?.consume(key))
  const outcomes = await Promise.allSettled(asked)
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(RateLimiterRes)
  return outcomes.filter(({ status }) => status === 'fulfilled').length
}

it('is one limit for several processes that share a store', async () => {
  const processes = [limiter(size, settings), limiter(size, settings), limiter(size, settings)]
  expect(await countPassed(processes, 30, 'ada')).toBe(10)
  expect(await countPassed(processes, 10, 'eve')).toBe(10)
})

it('tells the store neither networks nor addresses', async () => {
  await limiter(size, settings).consume('ada@example.org')
  const rows = await runOn(url, "select string_agg(key, ' ') as keys from rate_limit")
  expect(rows[0].keys).toMatch(/^(test:[\w-]{43} ?)+$/)
})

it('counts in the process alone while the store does not answer', async () => {
  for (const away of [
    { ...settings, DIRECT_DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/nothing' },
    { ...settings, RATE_LIMIT_STORE: 'redis://127.0.0.1:9' },
  ])
    expect(await countPassed([limiter(size, away)], 30, 'ada')).toBe(10)
})

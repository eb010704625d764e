import { afterAll, expect, it } from 'vitest'
import { isDatabaseAway } from '@/lib/database-away'
import { db } from '@/lib/db'
import { startProxy } from '@/testing/switchable-proxy'
import { useTestDatabase } from '@/testing/test-database'

const line = await startProxy(useTestDatabase())
process.env.DATABASE_URL = line.url
afterAll(() => line.close())

it('is given up within five seconds while it hangs, and asked again on other connections afterwards', async () => {
  const ask = () => db.$queryRaw<{ one: number }[]>`select 1 as one`
  await Promise.all(Array.from({ length: 5 }, ask))
  line.slowDown(60_000)
  const began = performance.now()
  const failures = await Promise.all(Array.from({ length: 20 }, () => ask().then(() => null, isDatabaseAway)))
  expect(performance.now() - began).toBeLessThan(5000)
  expect(new Set(failures)).toEqual(new Set([true]))
  line.slowDown(0)
  expect(await ask()).toEqual([{ one: 1 }])
})

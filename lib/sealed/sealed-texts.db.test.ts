import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { getSealed, keepSealed, takeSealed } from './sealed-texts'

const url = useTestDatabase()

it('gives a text to whoever has its key, and to nobody else', async () => {
  await keepSealed('one key', 'ada@example.org typed this ✓', 5)
  expect(await getSealed('one key')).toBe('ada@example.org typed this ✓')
  expect(await getSealed('another key')).toBeNull()
})

it('leaves nothing readable in the database', async () => {
  await keepSealed('second key', 'ada@example.org', 5)
  const rows = await runOn(
    url,
    "select encode(sealed, 'escape') || encode(key_hash, 'escape') as all from sealed_text",
  )
  expect(rows.length).toBeGreaterThan(0)
  for (const { all } of rows) expect(all).not.toMatch(/ada|second/)
})

it('gives what may be taken once to one of many who ask at the same time', async () => {
  await keepSealed('secret', 'bbt_once', 5)
  const given = await Promise.all(Array.from({ length: 8 }, () => takeSealed('secret')))
  expect(given.filter((text) => text !== null)).toEqual(['bbt_once'])
  expect(await takeSealed('secret')).toBeNull()
})

it('forgets what is over, and sweeps it out with the next', async () => {
  await keepSealed('short', 'gone', 1)
  await db.$executeRaw`update sealed_text set expires_at = now() - interval '1 second'`
  expect([await getSealed('short'), await takeSealed('short')]).toEqual([null, null])
  await keepSealed('next', 'here', 1)
  expect(await runOn(url, 'select count(*)::int as texts from sealed_text')).toEqual([{ texts: 1 }])
})

it('keeps 64 MiB at most, the newest', async () => {
  await db.$executeRaw`
    insert into sealed_text (key_hash, sealed, kept_at, expires_at)
    select sha256(n::text::bytea), convert_to(repeat('x', 4 * 1024 * 1024), 'UTF8'),
      now() - make_interval(secs => n), now() + interval '1 hour' from generate_series(1, 20) n`
  const newest = 'stays'.repeat(500)
  await keepSealed('newest', newest, 1)
  const rows = await runOn(
    url,
    'select sum(octet_length(sealed))::int as bytes, count(*)::int as texts from sealed_text',
  )
  expect(rows[0].bytes).toBeLessThanOrEqual(64 * 1024 * 1024)
  expect(rows[0].texts).toBeGreaterThan(15)
  expect(await getSealed('newest')).toBe(newest)
})

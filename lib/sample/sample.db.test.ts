import { afterAll, expect, it } from 'vitest'
import { dayOf, endOf } from '@/lib/history/day-rules'
import { getHistory } from '@/lib/history/history-queries'
import { rankAt } from '@/lib/history/rank-at'
import { differencesOf, readSnapshot } from '@/lib/history/snapshot-rows'
import { snapshotConnection } from '@/lib/snapshot/catch-up'
import { findDifferences } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'
import { fillSampleData, hasSampleData } from './fill-sample-data'

const url = useTestDatabase()
const DAY_MS = 24 * 60 * 60 * 1000
const sql = snapshotConnection(url)
afterAll(() => sql.end())

it('an invented community of seven months fits the log, the sums and the snapshots', async () => {
  expect(await hasSampleData()).toBe(false)
  const { members, votes, days } = await fillSampleData()
  expect(await hasSampleData()).toBe(true)
  expect([members, days]).toEqual([166, 210])
  expect(votes).toBeGreaterThan(1000)
  expect(await findDifferences()).toEqual([])

  for (const ago of [1, 30, 100, 200]) {
    const day = dayOf(new Date(Date.now() - ago * DAY_MS))
    const [kept, recomputed] = await sql.begin(async (tx) => [
      await readSnapshot(tx, day),
      await rankAt(tx, endOf(day)),
    ])
    expect(kept).toHaveLength(7)
    expect(differencesOf(kept, recomputed)).toEqual([])
  }
  const ranks = (await getHistory('rust'))?.items.map(({ rank }) => rank)
  expect(new Set(ranks).size).toBeGreaterThan(2)
}, 60_000)

it('every invented member is marked, and nobody said anything before joining', async () => {
  expect(
    await sql`select from member where name not like '% (sample)' or handle not like 'sample-%'`,
  ).toHaveLength(0)
  expect(
    await sql`select from vote v join member m on m.id = member_id where v.created_at < m.created_at`,
  ).toHaveLength(0)
  expect(
    await sql`select from comment c join member m on m.id = member_id where c.created_at < m.created_at`,
  ).toHaveLength(0)
  expect(
    await sql`select from comment c join comment p on p.id = c.parent_id where c.created_at < p.created_at`,
  ).toHaveLength(0)
  expect(await sql`select from vote where updated_at > created_at`).not.toHaveLength(0)
  expect(await sql`select from member where suspended_at is not null`).toHaveLength(6)
})

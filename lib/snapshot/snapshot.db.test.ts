import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { offerChanges } from '@/lib/changes/apply-notice'
import { dayOf } from '@/lib/history/day-rules'
import { getHistory, listRankHistory } from '@/lib/history/history-queries'
import { getRankingAt } from '@/lib/history/ranking-at-queries'
import { useTestDatabase } from '@/testing/test-database'
import { catchUp, catchUpSnapshots, snapshotConnection } from './catch-up'
import { takeSnapshot } from './take-snapshot'

const url = useTestDatabase()
const told: string[][] = []
let sql: Sql

/** The editors' list has stood since 1 March 2025; on the 3rd a newcomer joined it. */
beforeAll(async () => {
  offerChanges({ apply: ({ tags }) => told.push(tags) })
  sql = snapshotConnection(url)
  await sql`insert into ranking_log (at, kind, technology_id, value)
    select '2025-03-01T12:00:00Z', k, id, case k when 'LISTED' then 1 else editorial_position end
    from technology, unnest(array['LISTED', 'POSITION']::ranking_log_kind[]) k order by k`
  await sql.begin(async (tx) => {
    await tx`select set_config('backboard.said_at', '2025-03-03T23:59:59.999Z', true)`
    await tx`insert into technology (slug, name, kind, language, license, first_released, website, summary)
      values ('newcomer', 'Newcomer', 'framework', 'Zig', 'MIT', 2025, 'https://newcomer.example', 'New here.')`
  })
})
afterAll(() => sql.end())

const march = (day: number, time = '00:01:00') => new Date(`2025-03-${String(day).padStart(2, '0')}T${time}Z`)

it('missing days are taken oldest first, no more than asked for, and never twice', async () => {
  expect(await catchUp(sql, march(5), { daysAtMost: 2 })).toEqual({
    taken: ['2025-03-01', '2025-03-02'],
    left: 2,
  })
  expect(await catchUp(sql, march(5))).toEqual({ taken: ['2025-03-03', '2025-03-04'], left: 0 })
  expect(await catchUp(sql, march(5))).toEqual({ taken: [], left: 0 })
  expect(told).toEqual(Array.from({ length: 4 }, () => ['history']))
})

it('a day is taken once it is over and what was said in it has arrived', async () => {
  expect((await catchUp(sql, march(6, '00:00:10'))).taken).toEqual([])
  expect((await catchUp(sql, march(6, '00:01:00'))).taken).toEqual(['2025-03-05'])
  await expect(takeSnapshot(sql, dayOf(new Date()))).rejects.toThrow('has not ended')
  await expect(takeSnapshot(sql, '2999-01-01')).rejects.toThrow('has not ended')
})

it('a run that is told to stop stops between two days', async () => {
  expect(await catchUp(sql, march(9), { signal: AbortSignal.abort() })).toEqual({ taken: [], left: 3 })
})

it('a technology has a place from the day on which it was listed', async () => {
  expect((await getHistory('newcomer'))?.items.map(({ date }) => date)).toEqual([
    '2025-03-03',
    '2025-03-04',
    '2025-03-05',
  ])
  const [first] = (await getHistory('nodejs'))?.items ?? []
  expect(first).toMatchObject({
    date: '2025-03-01',
    rank: 1,
    bestRank: 1,
    worstRank: 7,
    score: 65,
    weightMicro: 0,
  })
  expect(await getHistory('cobol')).toBeNull()
  const { days, technologies } = await listRankHistory()
  expect(days).toEqual(['2025-03-01', '2025-03-02', '2025-03-03', '2025-03-04', '2025-03-05'])
  expect(technologies[0]).toEqual({ slug: 'nodejs', name: 'Node.js', ranks: [1, 1, 1, 1, 1] })
  expect(technologies.find(({ slug }) => slug === 'newcomer')?.ranks).toEqual([null, null, 5, 5, 5])
})

it('the ranking of a day says what held then', async () => {
  const ranking = await getRankingAt('2025-03-03')
  expect(ranking?.asOf).toBe('2025-03-03T23:59:59.999Z')
  expect(ranking?.technologies).toHaveLength(8)
  expect(ranking?.technologies[4]).toMatchObject({
    slug: 'newcomer',
    name: 'Newcomer',
    rank: 5,
    editorialPosition: null,
    change: { edition: 2024, from: null },
    voters: 0,
    comments: 0,
    verdicts: { yes: 0, no: 0 },
  })
  expect(await getRankingAt('2025-02-28')).toBeNull()
  expect(await getRankingAt(dayOf(new Date()))).toBeNull()
})

it('what is kept never changes', async () => {
  expect(await takeSnapshot(sql, '2025-03-01')).toBe(0)
  await expect(sql`update snapshot set rank = 1`).rejects.toThrow('append-only')
})

it('two at once take a day once, and the job brings everything up to yesterday', async () => {
  await Promise.all([catchUpSnapshots(), catchUpSnapshots()])
  const [kept] =
    await sql`select count(distinct day)::int as days, max(day)::text as last, count(*)::int as rows from snapshot`
  const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000 - 30_000)
  const days = Math.round((Date.parse(dayOf(yesterday)) - Date.parse('2025-03-01')) / 86_400_000) + 1
  expect(kept).toEqual({ days, last: dayOf(yesterday), rows: days * 8 - 2 })
})

import { expect, test } from '@playwright/test'
import { dayOf } from '@/lib/history/day-rules'
import { historySchema } from '@/lib/history/history-schema'
import { rankTechnologies } from '@/lib/ranking/rank-technologies'
import { catchUp } from '@/lib/snapshot/catch-up'
import { rankedSchema, rankingSchema } from '@/lib/technology/technology-schema'
import { call, expectProblem } from './api'
import { startOwnSite } from './own-site'

type Site = Awaited<ReturnType<typeof startOwnSite>>

const DAY_MS = 24 * 60 * 60 * 1000
const DAYS = 5
const daysAgo = (days: number, hour = 12) =>
  new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS - days * DAY_MS + hour * 60 * 60 * 1000)

/** The list has stood for five days; every day another member agreed with the first pro of Rust. */
async function livePast({ sql, pointId }: Site) {
  const point = await pointId('rust')
  await sql`insert into ranking_log (at, kind, technology_id, value)
    select ${daysAgo(DAYS, 0)}, k, id, case k when 'LISTED' then 1 else editorial_position end
    from technology, unnest(array['LISTED', 'POSITION']::ranking_log_kind[]) as k order by k`
  await sql`insert into ranking_log (at, kind, technology_id, point_id, value)
    select ${daysAgo(DAYS, 0)}, 'POINT', technology_id, id, 1 from point`
  for (let days = DAYS; days > 0; days--)
    await sql.begin(async (tx) => {
      const mark = `voter-${days}`
      const [member] = await tx`insert into member (handle, email, email_verified)
        values (${mark}, ${`${mark}@members.example`}, now()) returning id`
      await tx`select set_config('backboard.said_at', ${daysAgo(days).toISOString()}, true)`
      await tx`select refusal from cast_vote(${member?.id}, ${point}, 1)`
    })
}

test('days that have passed are kept, told to a running site and answered by the API', async () => {
  test.setTimeout(120_000)
  const site = await startOwnSite()
  const get = (path: string) => call(path, {}, site.origin)
  try {
    await test.step('the site runs its jobs by itself, after it has started', async () => {
      const finished = () =>
        site.sql`select from pgboss.job where name = 'daily-snapshot' and state = 'completed'`
      await expect
        .poll(
          () =>
            finished().then(
              ({ length }) => length,
              () => 0,
            ),
          { timeout: 20_000 },
        )
        .toBe(1)
    })
    await livePast(site)
    expect(await (await get('/technologies/rust/history')).json()).toEqual({ items: [] })
    expect((await catchUp(site.sql, new Date())).taken).toHaveLength(DAYS)

    await test.step('the kept answer has expired, here where another process took the snapshots', async () => {
      const items = async () => (await (await get('/technologies/rust/history')).json()).items.length
      await expect.poll(items, { timeout: 2000 }).toBe(DAYS)
    })

    await test.step('a technology’s history', async () => {
      const response = await get('/technologies/rust/history')
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
      const etag = response.headers.get('etag') as string
      const { items } = historySchema
        .extend({ items: historySchema.shape.items.element.strict().array() })
        .parse(await response.json())
      expect(items.map(({ date }) => date)).toEqual([5, 4, 3, 2, 1].map((days) => dayOf(daysAgo(days))))
      expect(items.map(({ weightMicro }) => weightMicro)).toEqual([1, 2, 3, 4, 5].map((n) => n * 333_333))
      expect(items[0]?.score).toBeLessThan(items[4]?.score as number)
      const again = await fetch(`${site.origin}/api/v1/technologies/rust/history`, {
        headers: { 'if-none-match': etag },
      })
      expect(again.status).toBe(304)
    })

    await test.step('the ranking of a day follows from its own numbers', async () => {
      const response = await get(`/ranking?at=${dayOf(daysAgo(3))}`)
      const { asOf, technologies } = rankingSchema
        .extend({ technologies: rankedSchema.strict().array() })
        .parse(await response.json())
      expect(asOf).toBe(`${dayOf(daysAgo(3))}T23:59:59.999Z`)
      expect(technologies.find(({ slug }) => slug === 'rust')).toMatchObject({
        weightMicro: 999_999,
        voters: 3,
      })
      const recomputed = rankTechnologies(
        technologies.map(({ slug, editorialPosition, weightMicro, favourableMicro }) => ({
          slug,
          editorialPosition,
          weightMicro,
          favourableMicro,
        })),
      )
      for (const [i, { slug, rank, bestRank, worstRank, score, low, high }] of recomputed.entries()) {
        expect(technologies[i]).toMatchObject({ slug, rank, bestRank, worstRank })
        expect(technologies[i]?.score).toBeCloseTo(score, 9)
        expect(technologies[i]?.low).toBeCloseTo(low, 9)
        expect(technologies[i]?.high).toBeCloseTo(high, 9)
      }
    })
  } finally {
    await site.stop()
  }
})

test('a day without a snapshot is not found, today included, and what is no day is refused', async () => {
  for (const day of [dayOf(new Date()), '1999-12-31', '2999-01-01', '0001-01-01'])
    await expectProblem(await call(`/ranking?at=${day}`), 404, 'not-found')
  for (const text of [
    '',
    'yesterday',
    '2026-02-30',
    '2026-1-1',
    '0000-01-01',
    '2026-11-01T00:00:00Z',
    '%00',
    '%E0%A4%A',
  ])
    await expectProblem(await call(`/ranking?at=${text}`), 422, 'invalid')
  await expectProblem(await call('/technologies/cobol/history'), 404, 'not-found')
  await expectProblem(
    await call('/technologies/rust/history', { method: 'POST', json: {} }),
    405,
    'method-not-allowed',
  )
})

import { afterAll, expect, it } from 'vitest'
import { listEditions } from '@/lib/edition/edition-queries'
import { dayOf, endOf } from '@/lib/history/day-rules'
import { getHistory } from '@/lib/history/history-queries'
import { rankAt } from '@/lib/history/rank-at'
import { differencesOf, readSnapshot } from '@/lib/history/snapshot-rows'
import { listFlags } from '@/lib/moderation/flag-queries'
import { snapshotConnection } from '@/lib/snapshot/catch-up'
import { getRanking } from '@/lib/technology/technology-queries'
import { findDifferences } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'
import { fillSampleData, hasSampleData } from './fill-sample-data'

const url = useTestDatabase()
const DAY_MS = 24 * 60 * 60 * 1000
const sql = snapshotConnection(url)
afterAll(() => sql.end())

it('an invented community of seven months fits the log, the sums and the snapshots', async () => {
  expect(await hasSampleData()).toBe(false)
  const { members, votes, days, flags } = await fillSampleData()
  expect(await hasSampleData()).toBe(true)
  expect([members, flags]).toEqual([176, 1])
  // Shortly after midnight the day before may still be on its way into the log.
  expect([209, 210]).toContain(days)
  expect(votes).toBeGreaterThan(1000)
  expect(await findDifferences()).toEqual([])

  for (const ago of [1, 30, 100, 200]) {
    const day = dayOf(new Date(Date.now() - ago * DAY_MS))
    const [kept, recomputed] = await sql.begin(async (tx) => [
      await readSnapshot(tx, day),
      await rankAt(tx, endOf(day)),
    ])
    // One was added by the community three weeks ago; another is still a draft.
    expect(kept).toHaveLength(ago < 21 ? 8 : 7)
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
  expect(await sql`select from member where suspended_at is not null`).toHaveLength(7)
})

it('there is something to moderate, something moderated, and an edition that is marked', async () => {
  expect((await listFlags('OPEN')).flags).toMatchObject([
    { kind: 'SAME_HOUR', technology: { slug: 'aspnet-core' }, ballots: { flagged: 7, counted: 7 } },
  ])
  const log = await sql`select action, how_many, at from moderation_log where actor_id is null order by at`
  expect(log).toHaveLength(7)
  const [edition, editorial] = await listEditions()
  const closing = log.find(({ action }) => action === 'EDITION_CLOSED')
  expect(closing?.at.toISOString()).toBe(edition?.closedAt)
  const suspending = log.find(({ action }) => action === 'MEMBER_SUSPENDED')
  expect(suspending?.how_many).toBe(1)
  expect(suspending?.at.getTime()).toBeLessThan(Date.now() - 50 * DAY_MS)
  expect(edition).toMatchObject({ kind: 'COMMUNITY', title: expect.stringContaining('(sample)') })
  expect(editorial).toMatchObject({ year: 2024, kind: 'EDITORIAL' })
  const ranked = (await getRanking()).technologies
  expect(ranked.some(({ rank, change }) => change?.edition === edition?.year && change?.from !== rank)).toBe(
    true,
  )
})

it.each([
  ['helpful marks', `comment_helpful`, 100],
  ['earlier versions of comments', `comment_version`, 3],
  ['replies to replies', `comment where answers_id is not null`, 4],
  ['mentions', `notification where kind = 'MENTION'`, 2],
  ['comments that wait for review', `comment where state = 'PENDING'`, 2],
  ['hidden comments', `comment where state = 'HIDDEN'`, 1],
  [
    'deleted comments with replies',
    `comment c where state = 'DELETED' and exists (select from comment where parent_id = c.id)`,
    1,
  ],
  ['threads that fold', `comment c where (select count(*) from comment where parent_id = c.id) > 5`, 1],
  ['drafts', `technology where state = 'DRAFT'`, 1],
  [
    'listed technologies of the community',
    `technology where state = 'LISTED' and editorial_position is null and voters > 10`,
    1,
  ],
  ['points of the community', `point where origin = 'COMMUNITY' and archived_at is null`, 7],
  ['texts that members suggested', `point_version where member_id is not null`, 8],
  ['outdated votes', `vote v join point p on p.id = v.point_id where v.meaning <> p.meaning`, 5],
  ['open reports', `report where state = 'OPEN'`, 2],
  ['decided reports', `report where state <> 'OPEN'`, 3],
  ['open appeals', `appeal where state = 'OPEN'`, 1],
  ['suspensions with an end', `member where suspended_until > now()`, 1],
  ['follows', `follow`, 20],
  ['notices of suggestions', `notification where kind = 'SUGGESTION_DECIDED'`, 10],
  ['notices of new comments', `notification where kind = 'NEW_COMMENT'`, 10],
])('there are %s', async (_what, from, least) => {
  expect((await sql.unsafe(`select from ${from}`)).length).toBeGreaterThanOrEqual(least)
})

it('there are suggestions of every state, nothing is marked by its author, and no mail goes out', async () => {
  expect(await sql`select distinct state from suggestion`).toHaveLength(5)
  expect(await sql`select distinct kind from suggestion where state = 'PENDING'`).toHaveLength(4)
  expect(
    await sql`select from comment_helpful h join comment c on c.id = h.comment_id where c.member_id = h.member_id`,
  ).toHaveLength(0)
  expect(await sql`select from mail_outbox`).toHaveLength(0)
})

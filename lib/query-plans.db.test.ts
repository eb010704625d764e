import { Client } from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { listCommentsAfter } from '@/lib/comment/comment-list-queries'
import { listComments } from '@/lib/comment/comment-queries'
import { db } from '@/lib/db'
import { getMemberProfile } from '@/lib/member/member-queries'
import { getPointHistory } from '@/lib/point/point-queries'
import { findViewer } from '@/lib/session/find-viewer'
import { makeSuggestion } from '@/lib/suggestion/make-suggestion'
import { listSimilarPoints } from '@/lib/suggestion/similar-queries'
import { listOwnSuggestions } from '@/lib/suggestion/suggestion-queries'
import { listDecidedSuggestions, listPendingSuggestions } from '@/lib/suggestion/suggestion-queue-queries'
import { getTechnology, listRankedForPage } from '@/lib/technology/technology-queries'
import { castVote } from '@/lib/vote/cast-vote'
import { getViewerVotes } from '@/lib/vote/vote-queries'
import { aMember, aSessionOf } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'

useTestDatabase()

const LARGE = ['vote', 'ballot', 'comment', 'member', 'session', 'verdict', 'suggestion', 'point_version']
let memberId: string
let pointId: string

/** 20,000 members, 3,000 of whom voted and commented: enough for the planner to prefer an index where there is one. */
beforeAll(async () => {
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await client.query(`
    insert into member (handle, email) select 'filler-' || i, 'filler-' || i || '@members.example' from generate_series(1, 20000) i;
    create temp table busy as select id from member limit 3000;
    insert into vote (member_id, point_id, value) select m.id, p.id, 1 from busy m, point p where p.position = 1;
    insert into ballot (member_id, technology_id, favourable, unfavourable) select m.id, t.id, 1, 1 from busy m, technology t;
    insert into comment (technology_id, member_id, body, created_at)
      select t.id, m.id, 'Filler', now() - random() * interval '90 days' from busy m, technology t;
    insert into verdict (member_id, technology_id, value, comment_id) select member_id, technology_id, 'YES', id from comment;
    insert into session (token_hash, member_id, expires) select md5(id::text), id, now() + interval '1 day' from member;
    insert into suggestion (kind, member_id, technology_id, content, state, decided_at, reason)
      select 'POINT', m.id, t.id, '{"side":"PRO","title":"Filler","detail":"Filler of the table."}', 'DECLINED', now(), 'TOO_VAGUE'
      from busy m, technology t;
    insert into point_version (point_id, number, title, detail, theme, sources, meaning, changes_meaning, member_id)
      select p.id, 1 + n, p.title, p.detail, p.theme, '[]', 1, false, (select id from busy limit 1)
      from point p, generate_series(1, 50) n;
    analyze;`)
  await client.end()
  memberId = (await aMember()).id
  pointId = (await db.point.findFirstOrThrow({ where: { technology: { slug: 'flask' } } })).id
}, 60_000)

it('no read or write of the site looks through a large table row by row', async () => {
  const cookie = `backboard-session=${await aSessionOf(memberId)}`
  const acts: [string, () => Promise<unknown>][] = [
    ['the list', () => listRankedForPage()],
    ['a technology', () => getTechnology('flask')],
    ['comments of a page', () => listComments('flask', 1)],
    ['a later page of comments', () => listComments('flask', 100)],
    ['comments of the API', () => listCommentsAfter('flask', { order: 'newest', limit: 50 })],
    ['a profile', () => getMemberProfile('filler-77')],
    ['my votes', () => getViewerVotes(memberId, 'flask')],
    ['the session', () => findViewer(new Headers({ cookie }))],
    ['a point’s versions', () => getPointHistory(pointId)],
    ['points that are alike', () => listSimilarPoints('flask', 'Lightweight')],
    ['my suggestions', () => listOwnSuggestions(memberId, { limit: 50 })],
    [
      'a suggestion',
      () => makeSuggestion(memberId, { kind: 'POINT', slug: 'flask', content: {}, why: null }),
    ],
    ['the oldest suggestions', () => listPendingSuggestions()],
    ['suggestions decided last', () => listDecidedSuggestions()],
    ['a vote', () => castVote(memberId, pointId, 1)],
  ]
  for (const [name, act] of acts) {
    const before = await sequentialReads()
    await act()
    expect({ name, read: await difference(before) }).toEqual({ name, read: {} })
  }
})

type Reads = Record<string, number>

/** Rows read by sequential scans of the large tables so far, as PostgreSQL counts them. */
async function sequentialReads(): Promise<Reads> {
  // Every connection of the pool reports its counters before they are read.
  await Promise.all(
    Array.from(
      { length: 10 },
      () => db.$queryRaw`select pg_stat_force_next_flush()::text, pg_sleep(0.02)::text`,
    ),
  )
  await db.$queryRaw`select pg_stat_clear_snapshot()::text`
  const rows = await db.$queryRaw<{ relname: string; seq_tup_read: bigint }[]>`
    select relname, seq_tup_read from pg_stat_user_tables where relname = any(${LARGE})`
  return Object.fromEntries(rows.map(({ relname, seq_tup_read }) => [relname, Number(seq_tup_read)]))
}

async function difference(before: Reads): Promise<Reads> {
  const after = await sequentialReads()
  return Object.fromEntries(
    Object.entries(after).flatMap(([table, count]) =>
      count > (before[table] ?? 0) ? [[table, count - (before[table] ?? 0)]] : [],
    ),
  )
}

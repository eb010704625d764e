import { Client } from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { listCommentsAfter } from '@/lib/comment/comment-list-queries'
import { listComments } from '@/lib/comment/comment-queries'
import type { PostComment } from '@/lib/comment/comment-schema'
import { deleteComment } from '@/lib/comment/delete-comment'
import { editComment } from '@/lib/comment/edit-comment'
import { postComment } from '@/lib/comment/post-comment'
import { db } from '@/lib/db'
import { changeProfile } from '@/lib/member/change-profile'
import { getMemberProfile } from '@/lib/member/member-queries'
import { signIn, useLoopbackSite } from '@/lib/session/browser-for-tests'
import { findViewer } from '@/lib/session/find-viewer'
import { getTechnology, listRankedForPage } from '@/lib/technology/technology-queries'
import { castVote } from '@/lib/vote/cast-vote'
import { getViewerVotes } from '@/lib/vote/vote-queries'
import { aMember, aSessionOf } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'

useTestDatabase()
useLoopbackSite()

const LARGE = [
  'vote',
  'ballot',
  'comment',
  'member',
  'session',
  'verdict',
  'verification_token',
  'notification',
]
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
    insert into verification_token (identifier, token, expires)
      select email, md5(email), now() + interval '10 minutes' from member;
    insert into notification (member_id, kind, link, details)
      select m.id, 'REPLY', '/technologies/flask', '{}' from member m;
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
    ['helpful comments of the API', () => helpful()],
    ['more helpful comments', async () => helpful((await helpful())?.nextCursor ?? undefined)],
    ['a profile', () => getMemberProfile('filler-77')],
    ['my votes', () => getViewerVotes(memberId, 'flask')],
    ['the session', () => findViewer(new Headers({ cookie }))],
    ['a vote', () => castVote(memberId, pointId, 1)],
    ['a comment', async () => (commentId = await post({ body: 'New', verdict: 'YES' }))],
    ['a reply that names somebody', () => post({ body: 'Yes, @filler-9', parentId: commentId })],
    ['an edit', () => editComment(memberId, commentId, { body: 'Changed', verdict: 'NO' })],
    ['a deletion', () => deleteComment(memberId, commentId)],
    ['a change of profile', () => changeProfile(memberId, { name: 'New', handle: 'filler-new' })],
    ['a handle that is taken', () => changeProfile(memberId, { handle: 'filler-8' })],
    ['signing in by mail', () => signIn('filler-77@members.example')],
    ['a first sign-in by mail', () => signIn('nobody-yet@members.example')],
  ]
  for (const [name, act] of acts) {
    const before = await sequentialReads()
    await act()
    expect({ name, read: await difference(before) }).toEqual({ name, read: {} })
  }
})

const helpful = (cursor?: string) => listCommentsAfter('flask', { order: 'helpful', limit: 50, cursor })

let commentId = ''
async function post(comment: PostComment): Promise<string> {
  const posted = await postComment(memberId, 'flask', comment, null)
  if ('refusal' in posted) throw new Error(posted.refusal)
  return posted.comment.id
}

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

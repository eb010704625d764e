import { Client } from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { deleteDueAccounts } from '@/lib/account/delete-due-accounts'
import { exportData } from '@/lib/account/export-data'
import { listCommentsAfter } from '@/lib/comment/comment-list-queries'
import { getCommentPlace } from '@/lib/comment/comment-place-queries'
import { listComments } from '@/lib/comment/comment-queries'
import type { PostComment } from '@/lib/comment/comment-schema'
import { getCommentVersions } from '@/lib/comment/comment-versions-queries'
import { deleteComment } from '@/lib/comment/delete-comment'
import { editComment } from '@/lib/comment/edit-comment'
import { markHelpful } from '@/lib/comment/mark-helpful'
import { postComment } from '@/lib/comment/post-comment'
import { getComparison } from '@/lib/comparison/comparison-queries'
import { db } from '@/lib/db'
import { getExplanation } from '@/lib/explanation/explanation-queries'
import { getHistory } from '@/lib/history/history-queries'
import { changeProfile } from '@/lib/member/change-profile'
import { findNamed } from '@/lib/member/find-named'
import { getMemberProfile, listMemberComments } from '@/lib/member/member-queries'
import {
  countUnread,
  listNotifications,
  listNotificationsAfter,
} from '@/lib/notification/notification-queries'
import { claimMails } from '@/lib/outbox/claim-mails'
import { getPointHistory } from '@/lib/point/point-queries'
import { search } from '@/lib/search/search-queries'
import { signIn, useLoopbackSite } from '@/lib/session/browser-for-tests'
import { deliverSignInMails } from '@/lib/session/deliver-sign-in-mails'
import { findViewer } from '@/lib/session/find-viewer'
import { listSessions } from '@/lib/session/list-sessions'
import { readChanged, readDepartures } from '@/lib/sitemap/read-changes'
import { makeSuggestion } from '@/lib/suggestion/make-suggestion'
import { listSimilarPoints } from '@/lib/suggestion/similar-queries'
import { listOwnSuggestions } from '@/lib/suggestion/suggestion-queries'
import { listDecidedSuggestions, listPendingSuggestions } from '@/lib/suggestion/suggestion-queue-queries'
import { getTechnology, listRankedForPage } from '@/lib/technology/technology-queries'
import { findTokenViewer } from '@/lib/token/find-token-viewer'
import { readExperienceShares } from '@/lib/verdict/read-experience-shares'
import { castVote } from '@/lib/vote/cast-vote'
import { getViewerVotes } from '@/lib/vote/vote-queries'
import { aMember, aSessionOf } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'

const url = useTestDatabase()
useLoopbackSite()

const LARGE = [
  'vote',
  'ballot',
  'comment',
  'comment_helpful',
  'comment_version',
  'member',
  'session',
  'verdict',
  'suggestion',
  'point_version',
  'api_token',
  'handle_history',
  'notification',
  'mail_outbox',
  'point',
  'snapshot',
  'sign_in_request',
  'strict_limit',
]
let memberId: string
let pointId: string
let commentId: string

/**
 * 20,000 members, 3,000 of whom voted and commented, 100 technologies with 40,000 points and a snapshot a day: enough for
 * the planner to prefer an index where there is one.
 */
beforeAll(async () => {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`
    insert into member (handle, email) select 'filler-' || i, 'filler-' || i || '@members.example' from generate_series(1, 20000) i;
    create temp table busy as select id from member limit 3000;
    insert into vote (member_id, point_id, value) select m.id, p.id, 1 from busy m, point p where p.position = 1;
    insert into ballot (member_id, technology_id, favourable, unfavourable) select m.id, t.id, 1, 1 from busy m, technology t;
    insert into comment (technology_id, member_id, body, created_at)
      select t.id, m.id, 'Filler', now() - random() * interval '90 days' from busy m, technology t;
    insert into verdict (member_id, technology_id, value, comment_id) select member_id, technology_id, 'YES', id from comment;
    insert into technology (slug, name, kind, language, license, first_released, website, summary)
      select 'filler-' || i, 'Filler ' || i, kind, language, license, first_released, website, summary
      from technology cross join generate_series(1, 100) i where slug = 'flask';
    set session_replication_role = replica; -- Triggers that tell people of each row would only take time.
    insert into point (technology_id, side, title, detail, theme, position, origin)
      select id, 'PRO', 'Filler ' || i, 'Nothing but filler', 'tooling', i, 'COMMUNITY'
      from technology cross join generate_series(1, 400) i where slug like 'filler-%';
    insert into snapshot select day, id, slug, 1, 1, 107, 50, 40, 60, 0, 0, 0, null, 0, 0, 0
      from technology cross join generate_series('2025-01-01'::date, '2025-12-31', interval '1 day') day;
    insert into comment_helpful (member_id, comment_id) select m.id, c.id from (select id from busy limit 2) m, comment c
      where c.created_at > now() - interval '10 days' and c.member_id <> m.id;
    insert into comment_version (comment_id, number, body, written_at) select id, 1, 'Before', created_at from comment;
    insert into session (token_hash, member_id, expires) select md5(id::text), id, now() + interval '1 day' from member;
    insert into suggestion (kind, member_id, technology_id, content, state, decided_at, reason)
      select 'POINT', m.id, t.id, '{"side":"PRO","title":"Filler","detail":"Filler of the table."}', 'DECLINED', now(), 'TOO_VAGUE'
      from busy m, technology t;
    reset session_replication_role;
    insert into point_version (point_id, number, title, detail, theme, sources, meaning, changes_meaning, member_id)
      select p.id, 1 + n, p.title, p.detail, p.theme, '[]', 1, false, (select id from busy limit 1)
      from (select * from point limit 1000) p, generate_series(1, 50) n;
    insert into api_token (member_id, name, token_hash, ending, scopes)
      select id, 'Filler', encode(sha256(convert_to(id::text, 'UTF8')), 'hex'), 'abcd', '{READ}' from busy;
    insert into handle_history (handle, member_id, until) select 'old-' || left(id::text, 8), id, now() + interval '1 day' from busy;
    insert into sign_in_request (email, token_hash, browser_hash, code_hash, expires_at)
      select email, md5(email), md5(email), md5(email), now() + interval '10 minutes' from member;
    insert into strict_limit (key, taken, until)
      select sha256(email::bytea), array[now()], now() + interval '10 minutes' from member;
    insert into notification (member_id, kind, link, details)
      select m.id, 'REPLY', '/technologies/flask', '{}' from member m;
    update mail_outbox set due_at = now() + interval '1 hour';
    analyze;`)
  await client.end()
  memberId = (await aMember()).id
  commentId = (await db.comment.findFirstOrThrow({ where: { technology: { slug: 'flask' } } })).id
  pointId = (await db.point.findFirstOrThrow({ where: { technology: { slug: 'flask' } } })).id
}, 120_000)

it('no read or write of the site looks through a large table row by row', async () => {
  const cookie = `backboard-session=${await aSessionOf(memberId)}`
  const acts: [string, () => Promise<unknown>, string[]?][] = [
    // It shows the strongest points of all technologies, so it reads all points.
    ['the list', () => listRankedForPage(), ['point']],
    ['a technology', () => getTechnology('flask')],
    ['the dates of a technology', () => readChanged(['flask'])],
    ['the dates of what left the list', () => readDepartures()],
    ['a comparison', () => getComparison(['django', 'flask'])],
    ['an explanation', () => getExplanation('flask')],
    ['a history', () => getHistory('flask')],
    ['comments of a page', () => listComments('flask', 1)],
    ['a later page of comments', () => listComments('flask', 100)],
    ['the newest comments', () => listComments('flask', 2, 'newest')],
    ['the place of a comment', () => getCommentPlace(commentId)],
    ['versions of a comment', () => getCommentVersions(commentId, 1)],
    ['verdicts by experience', () => readExperienceShares('flask')],
    ['a helpful mark', () => markHelpful(memberId, commentId, true)],
    ['comments of the API', () => listCommentsAfter('flask', { order: 'newest', limit: 50 })],
    ['helpful comments of the API', () => helpful()],
    ['more helpful comments', async () => helpful((await helpful())?.nextCursor ?? undefined)],
    ['a profile', () => getMemberProfile('filler-77')],
    ['comments of a profile', () => listMemberComments('filler-77', 2)],
    ['a token', () => findTokenViewer('bb_none')],
    ['my sessions', () => listSessions({ id: memberId, sessionId: null })],
    ['named members', () => findNamed(['filler-77', 'filler-78'])],
    ['everything about me', () => exportData(memberId)],
    ['accounts to delete', () => deleteDueAccounts()],
    ['my votes', () => getViewerVotes(memberId, 'flask')],
    ['my notifications', () => listNotifications(memberId, 1)],
    ['my notifications of the API', () => listNotificationsAfter(memberId, { limit: 50 })],
    ['the bell', () => countUnread(memberId)],
    ['mails to send', () => claimMails(5)],
    ['the session', () => findViewer(new Headers({ cookie }))],
    ['a point’s versions', () => getPointHistory(pointId)],
    ['points that are alike', () => listSimilarPoints('flask', 'Lightweight')],
    ['a search for a name', () => find('django')],
    ['a search for what is typed', () => find('learn')],
    ['a search for a word of all comments', () => find('filler')],
    ['a search with typing errors', () => find('lerning cruve')],
    ['a search about a technology', () => find('flask filler')],
    ['a search for nothing', () => find('zzzz yyyy')],
    ['my suggestions', () => listOwnSuggestions(memberId, { limit: 50 })],
    [
      'a suggestion',
      () => makeSuggestion(memberId, { kind: 'POINT', slug: 'flask', content: {}, why: null }),
    ],
    ['the oldest suggestions', () => listPendingSuggestions()],
    ['suggestions decided last', () => listDecidedSuggestions()],
    ['a vote', () => castVote(memberId, pointId, 1)],
    ['a comment', async () => (commentId = await post({ body: 'New', verdict: 'YES' }))],
    ['a reply that names somebody', () => post({ body: 'Yes, @filler-9', parentId: commentId })],
    ['an edit', () => editComment(memberId, commentId, { body: 'Changed', verdict: 'NO' })],
    ['a deletion', () => deleteComment(memberId, commentId)],
    ['a change of profile', () => changeProfile(memberId, { name: 'New', handle: 'filler-new' })],
    ['a handle that is taken', () => changeProfile(memberId, { handle: 'filler-8' })],
    ['signing in by mail', () => signIn('filler-77@members.example')],
    ['a first sign-in by mail', () => signIn('nobody-yet@members.example')],
    ['sign-in mails to send', () => deliverSignInMails()],
  ]
  for (const [name, act, whole = []] of acts) {
    const before = await sequentialReads()
    await act()
    const read = Object.keys(await difference(before)).filter((table) => !whole.includes(table))
    expect({ name, read }).toEqual({ name, read: [] })
  }
})

const find = (q: string) => search({ q, limit: 20 })

const helpful = (cursor?: string) => listCommentsAfter('flask', { order: 'helpful', limit: 50, cursor })

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

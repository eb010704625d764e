import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { postCommentSchema } from '@/lib/comment/comment-schema'
import { postComment } from '@/lib/comment/post-comment'
import { db } from '@/lib/db'
import { followTechnology } from '@/lib/follow/follow-technology'
import { getViewerVotes } from '@/lib/vote/vote-queries'
import { aMember } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'
import { chooseMail } from './choose-mail'
import { clearOldNotifications } from './clear-old'
import { getMailChoice, getMailSettings } from './mail-choice-queries'
import { markRead, openNotification } from './mark-read'
import { isMailedByDefault, notificationKinds } from './notification-kinds-schema'
import { countUnread, listNotifications, listNotificationsAfter } from './notification-queries'

useTestDatabase()

const tell = (memberId: string, link = '/settings') =>
  db.$executeRaw`select notify_member(${memberId}::uuid, 'STANDING', null, ${link}, '{"outcome":"REINSTATED"}')`
const told = async (memberId: string) =>
  (await db.notification.findMany({ where: { memberId }, orderBy: { createdAt: 'asc' } })).map(
    ({ kind }) => kind,
  )
async function say(memberId: string, slug: string, body: string, parentId?: string): Promise<string> {
  const posted = await postComment(memberId, slug, postCommentSchema.parse({ body, parentId }), null)
  if ('refusal' in posted) throw new Error(posted.refusal)
  return posted.comment.id
}
const show = (id: string, state: string) =>
  db.$queryRaw`select set_comment_state(${id}::uuid, ${state}::comment_state)`

it('the database and the settings agree on which kinds go by mail', async () => {
  const rows = await db.$queryRaw<{ kind: string; mailed: boolean }[]>`
    select kind::text, is_mailed_by_default(kind) as mailed from unnest(enum_range(null::notification_kind)) kind`
  expect(Object.fromEntries(rows.map(({ kind, mailed }) => [kind, mailed]))).toEqual(
    Object.fromEntries(notificationKinds.map((kind) => [kind, isMailedByDefault(kind)])),
  )
})

it('lists a member’s own, newest first, in pages that meet without gap or repetition', async () => {
  const [{ id }, other] = [await aMember(), await aMember()]
  for (let i = 0; i < 25; i++) await tell(id, `/editions/${i}`)
  await tell(other.id)
  const [first, second] = [await listNotifications(id, 1), await listNotifications(id, 2)]
  expect([first.pages, first.unread, first.notifications.length, second.notifications.length]).toEqual([
    2, 25, 20, 5,
  ])
  const shown = [...first.notifications, ...second.notifications]
  const links = shown.map(({ link }) => link)
  expect(new Set(links).size).toBe(25)
  const times = shown.map(({ createdAt }) => createdAt)
  expect(times).toEqual([...times].sort().reverse())

  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await listNotificationsAfter(id, { limit: 10, cursor })
    seen.push(...page.items.map(({ link }) => link))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(seen).toEqual(links)
})

it('marks one’s own as read, some or all, and opens only one’s own', async () => {
  const [{ id }, other] = [await aMember(), await aMember()]
  for (const link of ['/a', '/b', '/c']) await tell(id, link)
  await tell(other.id)
  const [theirs] = (await listNotifications(other.id, 1)).notifications
  const [newest] = (await listNotifications(id, 1)).notifications
  expect(await openNotification(id, newest?.id ?? '')).toBe('/c')
  expect(await countUnread(id)).toBe(2)
  for (const id_ of [theirs?.id ?? '', randomUUID(), 'x', ''])
    expect(await openNotification(id, id_)).toBeNull()
  expect(await markRead(id, [theirs?.id ?? '', 'no id'])).toBe(2)
  expect(await markRead(id, [])).toBe(2)
  expect(await markRead(id)).toBe(0)
  expect(await countUnread(other.id)).toBe(1)
})

it('quotes no comment that has been taken away since', async () => {
  const [author, answerer] = [await aMember(), await aMember()]
  const parent = await say(author.id, 'flask', 'A question')
  const reply = await say(answerer.id, 'flask', 'Something rude', parent)
  expect((await listNotifications(author.id, 1)).notifications[0]?.excerpt).toBe('Something rude')
  await show(reply, 'HIDDEN')
  const [hidden] = (await listNotifications(author.id, 1)).notifications
  expect([hidden?.excerpt, hidden?.notes]).toEqual([null, ['The comment has been taken away since.']])
})

it('tells followers of a new comment once, but not its author nor who is told as answered or named', async () => {
  const [author, answerer, named, follower, gone] = await Promise.all(
    Array.from({ length: 5 }, () => aMember()),
  )
  for (const { id } of [author, answerer, named, follower, gone] as { id: string }[])
    expect(await followTechnology(id, 'laravel', true)).toBeNull()
  await followTechnology(gone?.id as string, 'laravel', false)
  const parent = await say(author?.id as string, 'laravel', 'First')
  await say(answerer?.id as string, 'laravel', `Second, @${named?.handle}`, parent)
  expect(await told(author?.id as string)).toEqual(['REPLY'])
  expect(await told(answerer?.id as string)).toEqual(['NEW_COMMENT'])
  expect(await told(named?.id as string)).toEqual(['NEW_COMMENT', 'MENTION'])
  expect(await told(follower?.id as string)).toEqual(['NEW_COMMENT', 'NEW_COMMENT'])
  expect(await told(gone?.id as string)).toEqual([])
  // Off by default, by mail.
  expect(await db.mailOutbox.count({ where: { memberId: follower?.id } })).toBe(0)
})

it('tells followers of a comment that waited for review when it is shown, and never twice', async () => {
  const [author, follower] = [await aMember(), await aMember()]
  await followTechnology(follower.id, 'nodejs', true)
  const { id: technologyId } = await db.technology.findUniqueOrThrow({ where: { slug: 'nodejs' } })
  const { id } = await db.comment.create({
    data: { technologyId, memberId: author.id, body: 'Waits', state: 'PENDING' },
  })
  expect(await told(follower.id)).toEqual([])
  const sentBack = db.comment.create({
    data: { technologyId, memberId: author.id, body: 'Sent back at once' },
  })
  const [{ id: held }] = await db.$transaction([
    sentBack,
    db.$executeRaw`update comment set state = 'PENDING' where body = 'Sent back at once'`,
  ])
  expect(await told(follower.id)).toEqual([])
  await show(held, 'VISIBLE')
  expect(await told(follower.id)).toEqual(['NEW_COMMENT'])
  for (const state of ['VISIBLE', 'HIDDEN', 'VISIBLE']) await show(id, state)
  expect(await told(follower.id)).toEqual(['NEW_COMMENT', 'NEW_COMMENT'])
})

it('follows and leaves, says so to the member alone, and refuses what is not there', async () => {
  const { id } = await aMember()
  const following = async () => (await getViewerVotes(id, 'rust'))?.following
  expect(await following()).toBe(false)
  for (const wanted of [true, true, false, false]) {
    expect(await followTechnology(id, 'rust', wanted)).toBeNull()
    expect(await following()).toBe(wanted)
  }
  expect(await followTechnology(id, 'nothing', true)).toBe('NOT_FOUND')
  expect(await followTechnology(randomUUID(), 'rust', true)).toBe('SIGNED_OUT')
})

it('keeps what a member chose by kind, and mails accordingly', async () => {
  const { id } = await aMember()
  expect(await chooseMail(id, { STANDING: false, NEW_COMMENT: true })).toBe(true)
  const { mail } = await getMailSettings(id)
  expect([mail.STANDING, mail.NEW_COMMENT, mail.REPLY]).toEqual([false, true, true])
  expect(await getMailChoice(id, 'STANDING')).toBe(false)
  expect(await getMailChoice(randomUUID(), 'REPLY')).toBeNull()
  await tell(id)
  expect(await db.mailOutbox.count({ where: { memberId: id } })).toBe(0)
  expect(await countUnread(id)).toBe(1)
  expect(await chooseMail(randomUUID(), { REPLY: false })).toBe(false)
})

it('clears what was told more than a year ago', async () => {
  const { id } = await aMember()
  await tell(id)
  await tell(id)
  await db.$executeRaw`update notification set created_at = now() - interval '366 days' where id =
    (select id from notification where member_id = ${id}::uuid limit 1)`
  expect(await clearOldNotifications()).toBe(1)
  expect(await told(id)).toHaveLength(1)
})

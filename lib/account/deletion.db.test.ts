import { beforeEach, describe, expect, it } from 'vitest'
import { listComments } from '@/lib/comment/comment-queries'
import { deleteComment } from '@/lib/comment/delete-comment'
import { editComment } from '@/lib/comment/edit-comment'
import { postComment } from '@/lib/comment/post-comment'
import { db } from '@/lib/db'
import { getMemberProfile } from '@/lib/member/member-queries'
import { castVote } from '@/lib/vote/cast-vote'
import { aMember, aSessionOf, findDifferences, pointsOf } from '@/testing/factories'
import { comeBack, sevenDaysPass } from '@/testing/random-history'
import { useTestDatabase } from '@/testing/test-database'
import { askForDeletion } from './ask-for-deletion'
import { deleteDueAccounts } from './delete-due-accounts'

useTestDatabase()

let leaver: { id: string; handle: string; email: string; voterId: string }
let other: { id: string; handle: string }
beforeEach(async () => {
  leaver = await aMember({ name: 'Leaver' })
  other = await aMember()
})

async function post(memberId: string, body: string, more: { parentId?: string; verdict?: 'YES' } = {}) {
  const posted = await postComment(memberId, 'flask', { body, ...more }, null)
  if ('refusal' in posted) throw new Error(posted.refusal)
  return posted.comment.id
}
const standing = () =>
  db.technology.findUniqueOrThrow({
    where: { slug: 'flask' },
    select: { weightMicro: true, favourableMicro: true, voters: true, verdictsYes: true, commentCount: true },
  })
const mark = (memberId: string, comment: string) =>
  db.$queryRaw`select refusal from mark_helpful(${memberId}::uuid, ${comment}::uuid, true)`
const helpful = async (id: string) => (await db.comment.findUniqueOrThrow({ where: { id } })).helpfulCount
async function shown(id: string) {
  const { comments } = await listComments('flask', 1, 'newest')
  return comments.flatMap((one) => [one, ...one.replies]).find((one) => one.id === id)
}
/** Votes, a verdict with a comment that somebody answered, and a mark on somebody else's. */
async function saySomething() {
  const theirs = await post(other.id, 'Theirs')
  const before = await standing()
  for (const { id } of (await pointsOf('flask')).slice(0, 3)) await castVote(leaver.id, id, 1)
  const mine = await post(leaver.id, 'Mine, once more', { verdict: 'YES' })
  const reply = await post(other.id, 'An answer', { parentId: mine })
  await mark(leaver.id, theirs)
  return { theirs, mine, reply, before }
}

describe('an account whose deletion was asked for', () => {
  it('counts nowhere at once, ends its sessions, shows no profile and no name, and takes no writes', async () => {
    const { theirs, mine, before } = await saySomething()
    const token = await aSessionOf(leaver.id)
    const until = await askForDeletion(leaver.id, 'KEEP')
    const days = ((until?.getTime() ?? 0) - Date.now()) / (24 * 60 * 60 * 1000)
    expect(days).toBeCloseTo(7, 2)
    expect(await standing()).toMatchObject({ ...before, commentCount: before.commentCount + 2 })
    expect(await helpful(theirs)).toBe(0)
    expect(await db.session.count({ where: { userId: leaver.id } })).toBe(0)
    expect(token).toBeTruthy()
    expect(await getMemberProfile(leaver.handle)).toBeNull()
    expect(await shown(mine)).toMatchObject({ author: null, verdict: null, body: 'Mine, once more' })
    const [point] = await pointsOf('flask')
    expect(await castVote(leaver.id, point?.id as string, -1)).toEqual({ refusal: 'SIGNED_OUT' })
    expect(await findDifferences()).toEqual([])
  })

  it('has no comments at once where these were to go, but an empty place above an answer', async () => {
    const { mine, before } = await saySomething()
    const alone = await post(leaver.id, 'Mine alone')
    await askForDeletion(leaver.id, 'DELETE')
    expect((await standing()).commentCount).toBe(before.commentCount + 1)
    expect(await shown(mine)).toMatchObject({ author: null, body: null, state: 'DELETED' })
    expect(await shown(alone)).toBeUndefined()
    expect(await findDifferences()).toEqual([])
  })

  it.each(['KEEP', 'DELETE'] as const)(
    'is back whole when its member signs in within seven days (%s)',
    async (choice) => {
      const { theirs, mine } = await saySomething()
      const before = await standing()
      await askForDeletion(leaver.id, choice)
      const first = await askForDeletion(leaver.id, 'DELETE')
      expect(first?.getTime()).toBeLessThanOrEqual(Date.now() + 7 * 24 * 60 * 60 * 1000)
      expect(await comeBack(leaver.id)).toEqual({ tookBack: true })
      expect(await standing()).toEqual(before)
      expect(await helpful(theirs)).toBe(1)
      expect(await shown(mine)).toMatchObject({ author: { handle: leaver.handle }, verdict: 'YES' })
      expect(await getMemberProfile(leaver.handle)).toMatchObject({ commentCount: 1 })
      expect(await comeBack(leaver.id)).toEqual({ tookBack: false })
      expect(await sevenDaysPass(leaver.id)).toBe(false)
      expect(await findDifferences()).toEqual([])
    },
  )

  it('stays suspended when it was and comes back', async () => {
    await saySomething()
    await db.$queryRaw`select set_suspended(${leaver.id}::uuid, true)`
    const before = await standing()
    await askForDeletion(leaver.id, 'KEEP')
    await comeBack(leaver.id)
    expect(await standing()).toEqual(before)
    expect(await db.member.findUnique({ where: { id: leaver.id } })).toMatchObject({
      suspendedAt: expect.any(Date),
      deletesAt: null,
    })
    expect(await findDifferences()).toEqual([])
  })
})

describe('an account that is deleted for good', () => {
  it.each(['KEEP', 'DELETE'] as const)('leaves nothing that says whose it was (%s)', async (choice) => {
    const { mine, reply, theirs } = await saySomething()
    const own = await post(leaver.id, 'To myself', { parentId: mine })
    const called = await post(other.id, `Ask @${leaver.handle}`)
    await editComment(leaver.id, mine, { body: `Words of ${leaver.handle}` })
    const before = await standing()
    await askForDeletion(leaver.id, choice)
    expect(await deleteDueAccounts()).toBe(0)
    await db.$executeRaw`update member set deletes_at = now() - interval '1 second' where id = ${leaver.id}::uuid`
    expect(await deleteDueAccounts()).toBe(1)
    expect(await comeBack(leaver.id)).toBeNull()

    expect(await db.member.findUnique({ where: { id: leaver.id } })).toBeNull()
    // What was told every process is forgotten within minutes, by the running site.
    await db.notice.deleteMany()
    expect(await placesThatHold([leaver.id, leaver.email])).toEqual([])
    const holdVoter = await placesThatHold([leaver.voterId])
    expect(holdVoter).toEqual(['ranking_log'])
    const kept = await shown(mine)
    if (choice === 'KEEP')
      expect(kept).toMatchObject({
        author: null,
        verdict: null,
        body: `Words of ${leaver.handle}`,
        state: 'VISIBLE',
      })
    else {
      expect(kept).toMatchObject({ author: null, body: null, state: 'DELETED' })
      expect(await db.comment.findUnique({ where: { id: own } })).toBeNull()
      expect(await db.commentVersion.count({ where: { commentId: mine } })).toBe(0)
      expect(await placesThatHold([`Words of ${leaver.handle}`])).toEqual([])
    }
    expect(await shown(reply)).toMatchObject({ author: { handle: other.handle } })
    expect((await shown(called))?.bodyHtml).not.toContain('<a')
    expect(await helpful(theirs)).toBe(0)
    expect((await standing()).voters).toBe(before.voters - 1)
    expect(await findDifferences()).toEqual([])
  })

  it('leaves comments that nobody can edit, moderators can hide, and everybody can answer and find helpful', async () => {
    const { mine } = await saySomething()
    await askForDeletion(leaver.id, 'KEEP')
    await sevenDaysPass(leaver.id)
    const moderator = await aMember({ role: 'MODERATOR' })
    expect(await editComment(other.id, mine, { body: 'Now mine' })).toEqual({ refusal: 'NOT_YOURS' })
    expect(await editComment(moderator.id, mine, { body: 'Now mine' })).toEqual({ refusal: 'NOT_YOURS' })
    expect(await deleteComment(other.id, mine)).toBe('NOT_YOURS')
    const answer = await post(other.id, 'To nobody', { parentId: mine })
    expect(await shown(answer)).toMatchObject({ body: 'To nobody' })
    await mark(other.id, mine)
    expect(await helpful(mine)).toBe(1)
    expect(await deleteComment(moderator.id, mine)).toBeNull()
    expect(await shown(mine)).toMatchObject({ state: 'HIDDEN' })
    expect(await findDifferences()).toEqual([])
  })

  it('frees its address, so that whoever comes again comes as somebody new', async () => {
    await askForDeletion(leaver.id, 'KEEP')
    await sevenDaysPass(leaver.id)
    const again = await aMember({ email: leaver.email, handle: leaver.handle })
    expect(again.id).not.toBe(leaver.id)
  })
})

/** The tables any row of which, as text, has one of these in it. */
async function placesThatHold(needles: string[]): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`
  const found: string[] = []
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ holds: boolean }[]>(
      `select exists (select from "${name}" t, unnest($1::text[]) needle where position(needle in t::text) > 0) as holds`,
      needles,
    )
    if (row?.holds) found.push(name)
  }
  return found
}

import { beforeEach, describe, expect, it } from 'vitest'
import { toCursor } from '@/lib/api/pagination'
import { db } from '@/lib/db'
import { aMember, findDifferences } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'
import { listCommentsAfter } from './comment-list-queries'
import { listComments } from './comment-queries'
import { deleteComment } from './delete-comment'
import { editComment } from './edit-comment'
import { postComment } from './post-comment'

useTestDatabase()

let memberId: string
beforeEach(async () => {
  memberId = (await aMember()).id
})

async function post(comment: Parameters<typeof postComment>[2], key: string | null = null) {
  const posted = await postComment(memberId, 'flask', comment, key)
  if ('refusal' in posted) throw new Error(posted.refusal)
  return posted.comment
}
const standing = async () => {
  const { verdictsYes, verdictsNo, commentCount, voters } = await db.technology.findUniqueOrThrow({
    where: { slug: 'flask' },
  })
  return { verdictsYes, verdictsNo, commentCount, voters }
}
const hide = (id: string, state: 'HIDDEN' | 'VISIBLE') =>
  db.$queryRaw`select set_comment_state(${id}::uuid, ${state}::comment_state)`

describe('a verdict', () => {
  it('counts as three signals, follows the edits of its comment, and goes with it', async () => {
    const before = await standing()
    const { id } = await post({ body: 'Again, gladly.', verdict: 'YES', experience: 'PRODUCTION' })
    expect(await db.ballot.findFirst({ where: { memberId } })).toMatchObject({
      favourable: 3,
      unfavourable: 0,
    })
    expect(await standing()).toMatchObject({ verdictsYes: before.verdictsYes + 1, voters: before.voters + 1 })

    await editComment(memberId, id, { verdict: 'NO' })
    expect(await db.ballot.findFirst({ where: { memberId } })).toMatchObject({
      favourable: 0,
      unfavourable: 3,
    })
    await editComment(memberId, id, { verdict: null })
    expect(await db.ballot.count({ where: { memberId } })).toBe(0)
    await editComment(memberId, id, { verdict: 'YES' })
    expect(await deleteComment(memberId, id)).toBeNull()
    expect(await standing()).toEqual(before)
    expect(await findDifferences()).toEqual([])
  })

  it('given later takes the place over, and the earlier one does not come back', async () => {
    const first = await post({ body: 'First thoughts', verdict: 'YES' })
    const second = await post({ body: 'Second thoughts', verdict: 'NO' })
    expect(await db.ballot.findFirst({ where: { memberId } })).toMatchObject({
      favourable: 0,
      unfavourable: 3,
    })
    await editComment(memberId, first.id, { body: 'First thoughts, mended' })
    expect(await db.ballot.findFirst({ where: { memberId } })).toMatchObject({
      favourable: 0,
      unfavourable: 3,
    })
    await deleteComment(memberId, second.id)
    expect(await db.ballot.count({ where: { memberId } })).toBe(0)
    await hide(first.id, 'HIDDEN')
    await hide(first.id, 'VISIBLE')
    expect(await db.ballot.count({ where: { memberId } })).toBe(0)
    expect(await findDifferences()).toEqual([])
  })

  it('comes back when its hidden comment is shown again', async () => {
    const { id } = await post({ body: 'Hidden by mistake', verdict: 'YES' })
    await hide(id, 'HIDDEN')
    expect(await db.ballot.count({ where: { memberId } })).toBe(0)
    await hide(id, 'VISIBLE')
    expect(await db.ballot.findFirst({ where: { memberId } })).toMatchObject({ favourable: 3 })
    expect(await findDifferences()).toEqual([])
  })

  it('stays out of the sums while its member is suspended, whatever happens to its comment', async () => {
    const before = await standing()
    const { id } = await post({ body: 'Soon suspended', verdict: 'YES' })
    await db.$queryRaw`select set_suspended(${memberId}::uuid, true)`
    expect(await standing()).toEqual({ ...before, commentCount: before.commentCount + 1 })
    await hide(id, 'HIDDEN')
    await hide(id, 'VISIBLE')
    expect(await standing()).toEqual({ ...before, commentCount: before.commentCount + 1 })
    await db.$queryRaw`select set_suspended(${memberId}::uuid, false)`
    expect(await standing()).toMatchObject({ verdictsYes: before.verdictsYes + 1, voters: before.voters + 1 })
    expect(await findDifferences()).toEqual([])
  })
})

describe('a comment', () => {
  it('with a repeated key is posted once', async () => {
    const first = await post({ body: 'Sent twice by a nervous network' }, 'key-1')
    const again = await post({ body: 'Sent twice by a nervous network' }, 'key-1')
    expect(again).toEqual(first)
    expect(await db.comment.count({ where: { memberId } })).toBe(1)
    const elsewhere = await postComment(memberId, 'rust', { body: 'Another comment' }, 'key-1')
    expect(elsewhere).toEqual({ refusal: 'KEY_REUSED' })
    const many = await Promise.all(Array.from({ length: 20 }, () => post({ body: 'All at once' }, 'key-2')))
    expect(new Set(many.map(({ id }) => id)).size).toBe(1)
  })

  it('answered within a thread joins that thread and names whom it answers', async () => {
    const head = await post({ body: 'The head' })
    const reply = await post({ body: 'A reply', parentId: head.id })
    const deeper = await post({ body: 'A reply to the reply', parentId: reply.id })
    expect(deeper.parentId).toBe(head.id)
    const { handle } = await db.member.findUniqueOrThrow({ where: { id: memberId } })
    const { comments } = await listComments('flask', 1)
    const thread = comments.find(({ id }) => id === head.id)
    expect(thread?.replies.map(({ body, replyTo }) => [body, replyTo])).toEqual([
      ['A reply', null],
      ['A reply to the reply', { id: reply.id, handle }],
    ])
  })

  it('taken away leaves an empty place above replies, and nothing without them', async () => {
    const head = await post({ body: 'The head' })
    const reply = await post({ body: 'A reply', parentId: head.id })
    await deleteComment(memberId, head.id)
    const shown = (await listComments('flask', 1)).comments.find(({ id }) => id === head.id)
    expect(shown).toMatchObject({ state: 'DELETED', author: null, body: null, bodyHtml: null, verdict: null })
    expect(await postComment(memberId, 'flask', { body: 'Too late', parentId: head.id }, null)).toEqual({
      refusal: 'PARENT_GONE',
    })
    await deleteComment(memberId, reply.id)
    expect((await listComments('flask', 1)).comments.map(({ id }) => id)).not.toContain(head.id)
  })

  it('is changed and taken away by its author only, or hidden by a moderator', async () => {
    const { id } = await post({ body: 'Mine' })
    const other = await aMember()
    expect(await editComment(other.id, id, { body: 'Not yours' })).toEqual({ refusal: 'NOT_YOURS' })
    expect(await deleteComment(other.id, id)).toBe('NOT_YOURS')
    const moderator = await aMember({ role: 'MODERATOR' })
    expect(await deleteComment(moderator.id, id)).toBeNull()
    expect(await db.comment.findUnique({ where: { id } })).toMatchObject({ state: 'HIDDEN' })
    expect(await editComment(memberId, id, { body: 'Still here?' })).toEqual({ refusal: 'GONE' })
  })
})

it.each(['0000-01-01T00:00:00.000Z', '2024-02-30T00:00:00.000Z', '9999-12-31T23:59:59.999999999Z'])(
  'a cursor with a time that is none of PostgreSQL’s (%s) is refused',
  (time) => {
    const cursor = toCursor([time, '7be1b19d-2650-42a6-ad81-5d77372d04c4'])
    expect(() => listCommentsAfter('flask', { order: 'newest', limit: 5, cursor })).toThrow('cursor')
  },
)

import { beforeEach, describe, expect, it } from 'vitest'
import { offerChanges } from '@/lib/changes/apply-notice'
import { db } from '@/lib/db'
import { ExpiryClock } from '@/lib/page-store/expiry-clock'
import { rendering } from '@/lib/page-store/rendering'
import { getViewerVotes } from '@/lib/vote/vote-queries'
import { aMember, findDifferences } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'
import { getCommentPlace } from './comment-place-queries'
import { COMMENTS_ON_A_PAGE, listComments } from './comment-queries'
import type { PostComment } from './comment-schema'
import { getCommentVersions, VERSIONS_ON_A_PAGE } from './comment-versions-queries'
import { deleteComment } from './delete-comment'
import { editComment } from './edit-comment'
import { markHelpful } from './mark-helpful'
import { postComment } from './post-comment'

useTestDatabase()

let author: string
let reader: string
beforeEach(async () => {
  author = (await aMember()).id
  reader = (await aMember()).id
})

async function post(comment: PostComment, slug = 'flask') {
  const posted = await postComment(author, slug, comment, null)
  if ('refusal' in posted) throw new Error(posted.refusal)
  return posted.comment
}

describe('a helpful mark', () => {
  it('counts once, can be taken back, and is told to its giver alone', async () => {
    const { id } = await post({ body: 'Useful' })
    expect(await markHelpful(reader, id, true)).toEqual({ helpful: 1, mine: true })
    expect(await markHelpful(reader, id, true)).toEqual({ helpful: 1, mine: true })
    expect((await getViewerVotes(reader, 'flask'))?.helpful).toEqual([id])
    expect((await getViewerVotes(author, 'flask'))?.helpful).toEqual([])
    expect(await markHelpful(reader, id, false)).toEqual({ helpful: 0, mine: false })
    expect((await getViewerVotes(reader, 'flask'))?.helpful).toEqual([])
    expect(await findDifferences()).toEqual([])
  })

  it('is refused on one’s own comment, on one that has gone, and to the suspended', async () => {
    const { id } = await post({ body: 'Mine' })
    expect(await markHelpful(author, id, true)).toEqual({ refusal: 'OWN_COMMENT' })
    await db.$queryRaw`select set_suspended(${reader}::uuid, true)`
    expect(await markHelpful(reader, id, true)).toEqual({ refusal: 'SUSPENDED' })
    await db.$queryRaw`select set_suspended(${reader}::uuid, false)`
    await deleteComment(author, id)
    expect(await markHelpful(reader, id, true)).toEqual({ refusal: 'NOT_FOUND' })
  })

  it('moves a comment up in the one order and not in the other', async () => {
    const older = await post({ body: 'Older' }, 'rust')
    const newer = await post({ body: 'Newer' }, 'rust')
    await markHelpful(reader, older.id, true)
    const idsIn = async (order: 'helpful' | 'newest') =>
      (await listComments('rust', 1, order)).comments.map(({ id }) => id)
    expect(await idsIn('helpful')).toEqual([older.id, newer.id])
    expect(await idsIn('newest')).toEqual([newer.id, older.id])
  })
})

describe('the lasting address of a comment', () => {
  it('leads to the page on which it, or the thread of a reply, stands now', async () => {
    const first = await post({ body: 'The first of many' }, 'laravel')
    const reply = await post({ body: 'A reply to it', parentId: first.id }, 'laravel')
    expect(await getCommentPlace(first.id)).toEqual({
      address: `/technologies/laravel#comment-${first.id}`,
    })
    for (let i = 0; i < COMMENTS_ON_A_PAGE; i++) await post({ body: `Later ${i}` }, 'laravel')
    const second = `/technologies/laravel/comments/2`
    expect(await getCommentPlace(first.id)).toEqual({ address: `${second}#comment-${first.id}` })
    expect(await getCommentPlace(reply.id)).toEqual({ address: `${second}#comment-${reply.id}` })
    await markHelpful(reader, first.id, true)
    expect(await getCommentPlace(reply.id)).toEqual({
      address: `/technologies/laravel#comment-${reply.id}`,
    })
  })

  it('leads to the empty place, and explains where there is none', async () => {
    const head = await post({ body: 'The head' })
    const reply = await post({ body: 'The reply', parentId: head.id })
    await deleteComment(author, head.id)
    expect(await getCommentPlace(head.id)).toEqual({ address: `/technologies/flask#comment-${head.id}` })
    await db.$queryRaw`select set_comment_state(${reply.id}::uuid, 'HIDDEN')`
    expect(await getCommentPlace(head.id)).toEqual({ goneBy: 'author', slug: 'flask', name: 'Flask' })
    expect(await getCommentPlace(reply.id)).toEqual({ goneBy: 'moderator', slug: 'flask', name: 'Flask' })
  })

  it('is nothing for an unknown comment and for one that waits for review', async () => {
    const { id } = await post({ body: 'Waits' })
    await db.comment.update({ where: { id }, data: { state: 'PENDING' } })
    expect(await getCommentPlace(id)).toBeNull()
    expect(await getCommentVersions(id, 1)).toBeNull()
    expect(await getCommentPlace('7be1b19d-2650-42a6-ad81-5d77372d04c4')).toBeNull()
    await db.comment.delete({ where: { id } })
  })

  it.each([
    ['where it stands', (id: string) => getCommentPlace(id)],
    ['its versions', (id: string) => getCommentVersions(id, 1)],
  ])('that nobody has yet expires with every comment that comes: %s', async (_, ask) => {
    const context = { tags: new Set<string>() }
    expect(await rendering.run(context, () => ask('7be1b19d-2650-42a6-ad81-5d77372d04c4'))).toBeNull()
    const clock = new ExpiryClock()
    const kept = { ...context, since: clock.now }
    offerChanges({ apply: (notice) => clock.expire(notice.tags) })
    await post({ body: 'Perhaps the one' }, 'rust')
    expect(clock.isFresh(kept)).toBe(false)
  })
})

describe('the versions of a comment', () => {
  const shown = async (id: string, page = 1) => {
    const found = await getCommentVersions(id, page)
    if (!found || 'goneBy' in found) throw new Error('gone')
    return found
  }

  it('are every text it had, newest first, with what each changed', async () => {
    const { id } = await post({ body: 'It is fast.' })
    await editComment(author, id, { body: 'It is very fast.' })
    await editComment(author, id, { verdict: 'YES' })
    const { versions, pages } = await shown(id)
    expect(pages).toBe(1)
    expect(versions.map(({ number, isCurrent }) => [number, isCurrent])).toEqual([
      [2, true],
      [1, false],
    ])
    expect(versions[0]?.parts).toContainEqual({ kind: 'added', text: 'very ' })
    expect(versions[1]?.parts).toEqual([{ kind: 'same', text: 'It is fast.' }])
  })

  it('go over several pages without a gap', async () => {
    const { id } = await post({ body: 'Text 1' })
    for (let i = 2; i <= 2 * VERSIONS_ON_A_PAGE + 1; i++) await editComment(author, id, { body: `Text ${i}` })
    const pages = await Promise.all([1, 2, 3].map((page) => shown(id, page)))
    expect(pages[0]?.pages).toBe(3)
    expect(pages.flatMap(({ versions }) => versions.map(({ number }) => number))).toEqual(
      Array.from({ length: 2 * VERSIONS_ON_A_PAGE + 1 }, (_, i) => 2 * VERSIONS_ON_A_PAGE + 1 - i),
    )
    expect(pages[1]?.versions.at(-1)?.parts.map(({ kind }) => kind)).toContain('removed')
    expect((await shown(id, 4)).versions).toEqual([])
  })

  it('are not shown of a comment that was taken away', async () => {
    const { id } = await post({ body: 'Before' })
    await editComment(author, id, { body: 'After' })
    await db.$queryRaw`select set_comment_state(${id}::uuid, 'HIDDEN')`
    expect(await getCommentVersions(id, 1)).toEqual({ goneBy: 'moderator', slug: 'flask', name: 'Flask' })
    await db.$queryRaw`select set_comment_state(${id}::uuid, 'VISIBLE')`
    expect((await shown(id)).versions).toHaveLength(2)
    await deleteComment(author, id)
    expect(await getCommentVersions(id, 1)).toMatchObject({ goneBy: 'author' })
  })
})

it('a reply to a reply names whom it answers, until that has gone', async () => {
  const head = await post({ body: 'The head' }, 'django')
  const reply = await post({ body: 'First reply', parentId: head.id }, 'django')
  const deeper = await post({ body: 'Second reply', parentId: reply.id }, 'django')
  const replyTo = async () =>
    (await listComments('django', 1)).comments[0]?.replies.find(({ id }) => id === deeper.id)?.replyTo
  const { handle } = await db.member.findUniqueOrThrow({ where: { id: author } })
  expect(await replyTo()).toEqual({ id: reply.id, handle })
  await deleteComment(author, reply.id)
  expect(await replyTo()).toEqual({ id: reply.id, handle: null })
})

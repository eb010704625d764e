import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { postReport } from '@/lib/report/post-report'
import { aMember, findDifferences } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'
import { clearDeleted } from './clear-deleted'
import { listComments } from './comment-queries'
import { deleteComment } from './delete-comment'
import { editComment } from './edit-comment'
import { postComment } from './post-comment'

useTestDatabase()

it('what was deleted 30 days ago is gone wherever it was kept, and its thread keeps its place', async () => {
  const [author, other] = await Promise.all([aMember(), aMember()])
  const post = async (memberId: string, parentId?: string) => {
    const posted = await postComment(memberId, 'flask', { body: 'Secret words', parentId }, null)
    return 'comment' in posted ? posted.comment.id : ''
  }
  const old = await post(author.id)
  const fresh = await post(author.id)
  const reply = await post(other.id, old)
  await editComment(author.id, old, { body: 'Other secret words' })
  await postReport(other.id, { subject: { type: 'COMMENT', id: old }, reason: 'ABUSE' })
  for (const id of [old, fresh]) expect(await deleteComment(author.id, id)).toBeNull()
  await db.comment.update({ where: { id: old }, data: { deletedAt: new Date(Date.now() - 31 * 86_400_000) } })

  expect(await clearDeleted()).toBe(1)
  expect(await clearDeleted()).toBe(0)
  expect(await db.comment.findUnique({ where: { id: old } })).toMatchObject({ body: '', bodyHtml: '' })
  expect(await db.commentVersion.count({ where: { commentId: old } })).toBe(0)
  expect(await db.report.findFirst({ where: { commentId: old } })).toMatchObject({ reportedText: '' })
  expect(await db.comment.findUnique({ where: { id: fresh } })).toMatchObject({ body: 'Secret words' })
  const thread = (await listComments('flask', 1)).comments.find(({ id }) => id === old)
  expect(thread).toMatchObject({ state: 'DELETED', bodyHtml: null, replies: [{ id: reply }] })
  expect(await findDifferences()).toEqual([])
})

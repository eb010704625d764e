import { db } from '@/lib/db'
import { commentSelect, toOwnComment } from './comment-row'
import type { Comment } from './comment-schema'

/** One comment as its author gets it back after writing. */
export async function getOwnComment(id: string): Promise<Comment | null> {
  const row = await db.comment.findUnique({ where: { id }, select: commentSelect })
  return row && toOwnComment(row)
}

/** A member's comments on a technology that wait for review, for the member alone. */
export async function listPendingComments(memberId: string, slug: string): Promise<Comment[]> {
  const rows = await db.comment.findMany({
    where: { memberId, state: 'PENDING', technology: { slug } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: commentSelect,
  })
  return rows.map(toOwnComment)
}

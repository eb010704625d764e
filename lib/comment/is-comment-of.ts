import { db } from '@/lib/db'

/** Whether this member wrote the comment; also true where there is no such comment, which is for others to say. */
export async function isCommentOf(memberId: string, commentId: string): Promise<boolean> {
  const comment = await db.comment.findUnique({ where: { id: commentId }, select: { memberId: true } })
  return comment === null || comment.memberId === memberId
}

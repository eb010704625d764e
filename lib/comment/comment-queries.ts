import { db } from '@/lib/db'
import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'
import { orderBy } from './comment-order'
import { commentSelect, type ThreadRow, toComment, toThreadView } from './comment-row'
import type { Comment, CommentOrder, CommentView } from './comment-schema'
import { authorTags, shownThreads, threadSelect } from './shown-threads'

export type { CommentOrder, CommentView } from './comment-schema'
export type CommentPage = {
  comments: CommentView[]
  order: CommentOrder
  page: number
  pages: number
  total: number
}
export const COMMENTS_ON_A_PAGE = 20

/** One page of a technology's comments. Pages count from 1. */
export const listComments = (
  slug: string,
  page: number,
  order: CommentOrder = 'helpful',
): Promise<CommentPage> => {
  let shown: ThreadRow[] = []
  return publicRead(
    () => [tags.comments(slug), ...authorTags(shown)],
    async () => {
      const where = shownThreads(slug)
      const [rows, threads, total] = await Promise.all([
        db.comment.findMany({
          where,
          orderBy: orderBy[order],
          skip: (page - 1) * COMMENTS_ON_A_PAGE,
          take: COMMENTS_ON_A_PAGE,
          select: threadSelect,
        }),
        db.comment.count({ where }),
        db.comment.count({ where: { technology: { slug }, state: 'VISIBLE' } }),
      ])
      shown = rows
      return {
        comments: rows.map(toThreadView),
        order,
        page,
        pages: Math.max(1, Math.ceil(threads / COMMENTS_ON_A_PAGE)),
        total,
      }
    },
  )
}

/** One comment as its author gets it back after writing. */
export async function getComment(id: string): Promise<Comment | null> {
  const row = await db.comment.findUnique({ where: { id }, select: commentSelect })
  return row && toComment(row)
}

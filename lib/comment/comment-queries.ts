import { db } from '@/lib/db'
import { keptPart } from '@/lib/page-store/kept-values'
import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'
import { commentSelect, toComment, toThreadView } from './comment-row'
import type { Comment, CommentOrder, CommentView } from './comment-schema'
import { COMMENTS_ON_A_PAGE, listThreads, readPageStarts } from './list-threads'
import { authorTags } from './shown-threads'

export type { CommentOrder, CommentView } from './comment-schema'
export type CommentPage = {
  comments: CommentView[]
  order: CommentOrder
  page: number
  pages: number
  total: number
}
export { COMMENTS_ON_A_PAGE } from './list-threads'

/** One page of a technology's comments. Pages count from 1. */
export const listComments = (
  slug: string,
  page: number,
  order: CommentOrder = 'helpful',
): Promise<CommentPage> =>
  publicRead(
    ({ tags }) => tags,
    () =>
      // Votes make a technology's page anew all the time, and change nothing here. Other pages of comments are read seldom.
      page === 1
        ? keptPart(
            `comments ${order} ${slug}`,
            ({ tags }) => tags,
            () => readPage(slug, page, order),
          )
        : readPage(slug, page, order),
  ).then(({ listed }) => listed)

async function readPage(slug: string, page: number, order: CommentOrder) {
  const [starts, technology] = await Promise.all([
    readPageStarts(slug, order),
    db.technology.findUnique({ where: { slug }, select: { commentCount: true } }),
  ])
  const place = starts[page - 1]
  const shown = place
    ? await listThreads(slug, { order, place, isIncluded: true, take: COMMENTS_ON_A_PAGE })
    : []
  const listed: CommentPage = {
    comments: shown.map(toThreadView),
    order,
    page,
    pages: Math.max(1, starts.length),
    total: technology?.commentCount ?? 0,
  }
  return { listed, tags: [tags.comments(slug), ...authorTags(shown)] }
}

/** One comment as its author gets it back after writing. */
export async function getComment(id: string): Promise<Comment | null> {
  const row = await db.comment.findUnique({ where: { id }, select: commentSelect })
  return row && toComment(row)
}

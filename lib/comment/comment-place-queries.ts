import { db } from '@/lib/db'
import { publicRead } from '@/lib/page-store/public-read'
import { noteStatus } from '@/lib/page-store/rendering'
import { tags } from '@/lib/tags'
import { anchorOf, commentsAddress } from './comment-address'
import { pageOfThread } from './list-threads'
import { shownThreads } from './shown-threads'

export type CommentPlace =
  | { address: string }
  /** No longer shown; who took it away is all that is told. */
  | { goneBy: 'author' | 'moderator'; slug: string; name: string }

/**
 * What an answer shows that found no comment: it may only not be here yet, where a replica is read, and nobody knows of
 * which technology it will be. Every comment that comes to be shown expires this one.
 */
export const COMING_COMMENT = [tags.ranking]

/** Where a comment stands now, most helpful first. Null for an unknown one and for one that waits for review. */
export const getCommentPlace = (id: string): Promise<CommentPlace | null> => {
  let noted = COMING_COMMENT
  return publicRead(
    () => noted,
    async () => {
      const comment = await db.comment.findUnique({
        where: { id },
        select: { state: true, parentId: true, technology: { select: { slug: true, name: true } } },
      })
      if (comment) noted = [tags.comments(comment.technology.slug)]
      if (!comment || comment.state === 'PENDING') return null
      const address = await addressOf(id, comment.technology.slug, comment)
      return address ? { address } : gone(comment.state, comment.technology)
    },
  )
}

/** Says of the answer being rendered, too, that what it is about has gone. */
export function gone(state: string, technology: { slug: string; name: string }) {
  noteStatus(410)
  return { goneBy: state === 'HIDDEN' ? ('moderator' as const) : ('author' as const), ...technology }
}

async function addressOf(
  id: string,
  slug: string,
  { parentId, state }: { parentId: string | null; state: string },
): Promise<string | null> {
  if (parentId && state !== 'VISIBLE') return null
  const head = await db.comment.findFirst({
    where: { AND: [shownThreads(slug), { id: parentId ?? id }] },
    select: { id: true, helpfulCount: true, createdAt: true },
  })
  if (!head) return null
  return `${commentsAddress(slug, await pageOfThread(slug, head))}#${anchorOf(id)}`
}

import { z } from 'zod'
import { limitSchema } from '@/lib/api/pagination'
import { db } from '@/lib/db'
import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'
import { cursorOf, placeOf } from './comment-order'
import { type ThreadRow, toThread } from './comment-row'
import { type Comment, commentOrders } from './comment-schema'
import { listThreads } from './list-threads'
import { authorTags } from './shown-threads'

export const listCommentsSchema = z.object({
  order: z.enum(commentOrders).default('helpful'),
  limit: limitSchema,
  cursor: z.string().max(200).optional(),
})

/** The API's list, in one of two orders; null for an unknown technology. */
export const listCommentsAfter = (
  slug: string,
  { limit, cursor, order }: z.output<typeof listCommentsSchema>,
): Promise<{ items: Comment[]; nextCursor: string | null } | null> => {
  const place = placeOf(order, cursor)
  let shown: ThreadRow[] = []
  return publicRead(
    () => [tags.comments(slug), tags.technology(slug), ...authorTags(shown)],
    async () => {
      const [technology, rows] = await Promise.all([
        db.technology.findUnique({ where: { slug }, select: { id: true } }),
        listThreads(slug, { order, place, isIncluded: false, take: limit + 1 }),
      ])
      if (!technology) return null
      shown = rows.slice(0, limit)
      const last = rows.length > limit ? shown.at(-1) : undefined
      return { items: shown.map(toThread), nextCursor: last ? cursorOf(order, last) : null }
    },
  )
}

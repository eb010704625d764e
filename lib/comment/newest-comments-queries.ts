import { db } from '@/lib/db'
import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'
import { commentSelect, toView } from './comment-row'
import type { CommentView } from './comment-schema'

export const NEWEST_COMMENTS = 30

export type NewestComments = {
  name: string
  /** When the technology came to the list. */
  since: string
  /** Replies among them, newest first. */
  comments: CommentView[]
}

/** What was said of a technology last; null where it is not on the list. */
export const listNewestComments = (slug: string): Promise<NewestComments | null> => {
  let authors: string[] = []
  return publicRead(
    () => [tags.technology(slug), tags.comments(slug), ...authors.map(tags.member)],
    async () => {
      const technology = await db.technology.findUnique({
        where: { slug, state: 'LISTED' },
        select: { id: true, name: true, createdAt: true },
      })
      if (!technology) return null
      const newest = await db.$queryRaw<{ id: string }[]>`
        select id::text from comment where technology_id = ${technology.id}::uuid and state = 'VISIBLE'
        order by created_at desc, id desc limit ${NEWEST_COMMENTS}`
      const rows = await db.comment.findMany({
        where: { id: { in: newest.map(({ id }) => id) } },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        select: commentSelect,
      })
      authors = rows.flatMap(({ memberId }) => memberId ?? [])
      return { name: technology.name, since: technology.createdAt.toISOString(), comments: rows.map(toView) }
    },
  )
}

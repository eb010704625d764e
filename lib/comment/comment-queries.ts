import { z } from 'zod'
import { fromCursor, limitSchema, toCursor } from '@/lib/api/pagination'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'
import { commentSelect, type ThreadRow, toComment, toThread, toThreadView } from './comment-row'
import type { Comment, CommentView } from './comment-schema'

export type { CommentView } from './comment-schema'
export type CommentPage = { comments: CommentView[]; page: number; pages: number; total: number }
export const COMMENTS_ON_A_PAGE = 20

/** Threads that have something to show: the comment itself, or an empty place above replies. */
const shownThreads = (slug: string): Prisma.CommentWhereInput => ({
  technology: { slug },
  parentId: null,
  OR: [{ state: 'VISIBLE' }, { replies: { some: { state: 'VISIBLE' } } }],
})

const newestFirst = [{ createdAt: 'desc' }, { id: 'desc' }] satisfies Prisma.CommentOrderByWithRelationInput[]

const threadSelect = {
  ...commentSelect,
  replies: {
    where: { state: 'VISIBLE' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: commentSelect,
  },
} satisfies Prisma.CommentSelect

const authors = (rows: ThreadRow[]) =>
  rows.flatMap((row) => [row.memberId, ...row.replies.map(({ memberId }) => memberId)]).map(tags.member)

/** One page of a technology's comments, newest first. Pages count from 1. */
export const listComments = (slug: string, page: number): Promise<CommentPage> => {
  let shown: ThreadRow[] = []
  return publicRead(
    () => [tags.comments(slug), ...authors(shown)],
    async () => {
      const where = shownThreads(slug)
      const [rows, threads, total] = await Promise.all([
        db.comment.findMany({
          where,
          orderBy: newestFirst,
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
        page,
        pages: Math.max(1, Math.ceil(threads / COMMENTS_ON_A_PAGE)),
        total,
      }
    },
  )
}

// As toISOString writes it: PostgreSQL knows no year 0.
const timeSchema = z.iso.datetime({ precision: 3 }).refine((time) => time >= '0001')
const placeSchema = z.tuple([timeSchema, z.uuid()])
export const listCommentsSchema = z.object({
  order: z.enum(['helpful', 'newest']).default('helpful'),
  limit: limitSchema,
  cursor: z.string().max(200).optional(),
})

/** The API's list; null for an unknown technology. While nobody can mark a comment helpful, both orders are newest first. */
export const listCommentsAfter = (
  slug: string,
  { limit, cursor }: z.output<typeof listCommentsSchema>,
): Promise<{ items: Comment[]; nextCursor: string | null } | null> => {
  const [at, id] = fromCursor(placeSchema, cursor) ?? []
  let shown: ThreadRow[] = []
  return publicRead(
    () => [tags.comments(slug), tags.technology(slug), ...authors(shown)],
    async () => {
      const older = at && id ? { OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: id } }] } : {}
      const [technology, rows] = await Promise.all([
        db.technology.findUnique({ where: { slug }, select: { id: true } }),
        db.comment.findMany({
          where: { AND: [shownThreads(slug), older] },
          orderBy: newestFirst,
          take: limit + 1,
          select: threadSelect,
        }),
      ])
      if (!technology) return null
      shown = rows.slice(0, limit)
      const last = rows.length > limit ? shown.at(-1) : undefined
      return {
        items: shown.map(toThread),
        nextCursor: last ? toCursor([last.createdAt.toISOString(), last.id]) : null,
      }
    },
  )
}

/** One comment as its author gets it back after writing. */
export async function getComment(id: string): Promise<Comment | null> {
  const row = await db.comment.findUnique({ where: { id }, select: commentSelect })
  return row && toComment(row)
}

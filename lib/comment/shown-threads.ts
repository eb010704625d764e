import type { Prisma } from '@/lib/generated/prisma/client'
import { tags } from '@/lib/tags'
import { commentSelect, type ThreadRow } from './comment-row'

/** Threads that have something to show: the comment itself, or an empty place above replies. */
export const shownThreads = (slug: string): Prisma.CommentWhereInput => ({
  technology: { slug },
  parentId: null,
  OR: [{ state: 'VISIBLE' }, { replies: { some: { state: 'VISIBLE' } } }],
})

export const threadSelect = {
  ...commentSelect,
  replies: {
    where: { state: 'VISIBLE' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: commentSelect,
  },
} satisfies Prisma.CommentSelect

/** The tags of everybody who wrote in these threads. */
export const authorTags = (rows: ThreadRow[]) =>
  rows
    .flatMap((row) => [row.memberId, ...row.replies.map(({ memberId }) => memberId)])
    .flatMap((id) => (id ? [tags.member(id)] : []))

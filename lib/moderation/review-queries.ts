import { db } from '@/lib/db'
import { type CommentContext, readCommentContexts } from './comment-context-queries'
import { type MemberRecord, readMemberRecords } from './member-record-queries'

export type ReviewView = { comment: CommentContext; author: MemberRecord | null }
const WAITING = { state: 'PENDING' } as const

/** New members’ comments with links, which wait to be shown. */
export const reviews = {
  count: () => db.comment.count({ where: WAITING }),

  async list(limit: number): Promise<{ id: string; since: string; view: ReviewView }[]> {
    const rows = await db.comment.findMany({
      where: WAITING,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: limit,
      select: { id: true, createdAt: true, memberId: true },
    })
    const [comments, authors] = await Promise.all([
      readCommentContexts(rows.map(({ id }) => id)),
      readMemberRecords(rows.map(({ memberId }) => memberId)),
    ])
    return rows.flatMap(({ id, createdAt, memberId }) => {
      const comment = comments.get(id)
      return comment
        ? [
            {
              id,
              since: createdAt.toISOString(),
              view: { comment, author: authors.get(memberId ?? '') ?? null },
            },
          ]
        : []
    })
  },
}

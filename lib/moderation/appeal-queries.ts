import { db } from '@/lib/db'
import { type CommentContext, readCommentContexts } from './comment-context-queries'
import { type MemberRecord, readMemberRecords } from './member-record-queries'

export type AppealView = {
  body: string
  decision: {
    action: string
    reason: string
    note: string | null
    at: string
    by: string | null
    until: string | null
    excerpt: string | null
  }
  comment: CommentContext | null
  author: MemberRecord | null
}

/** What members answer to decisions about them. */
export const appeals = {
  count: () => db.appeal.count({ where: { state: 'OPEN' } }),

  async list(limit: number): Promise<{ id: string; since: string; view: AppealView }[]> {
    const rows = await db.appeal.findMany({
      where: { state: 'OPEN' },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: limit,
      include: { decision: { include: { line: true } } },
    })
    const actors = rows.flatMap(({ decision }) => decision.line.actorId ?? [])
    const [comments, authors, by] = await Promise.all([
      readCommentContexts(rows.map(({ decision }) => decision.commentId)),
      readMemberRecords(rows.map(({ decision }) => decision.memberId)),
      db.member.findMany({ where: { id: { in: actors } }, select: { id: true, handle: true } }),
    ])
    return rows.map(({ id, createdAt, body, decision }) => ({
      id,
      since: createdAt.toISOString(),
      view: {
        body,
        decision: {
          action: decision.line.action,
          reason: decision.line.reason,
          note: decision.line.note,
          at: decision.line.at.toISOString(),
          by: by.find((actor) => actor.id === decision.line.actorId)?.handle ?? null,
          until: decision.until?.toISOString() ?? null,
          excerpt: decision.excerpt,
        },
        comment: comments.get(decision.commentId ?? '') ?? null,
        author: authors.get(decision.memberId) ?? null,
      },
    }))
  },
}

import { commentSelect, htmlOf } from '@/lib/comment/comment-row'
import { db } from '@/lib/db'

/** A comment as moderators read it, whatever its state, with what it answers. */
export type CommentContext = {
  id: string
  memberId: string | null
  by: string | null
  state: 'VISIBLE' | 'PENDING' | 'DELETED' | 'HIDDEN'
  body: string
  bodyHtml: string
  verdict: 'YES' | 'NO' | null
  experience: string | null
  createdAt: string
  editedAt: string | null
  technology: { slug: string; name: string }
  answers: { by: string | null; bodyHtml: string } | null
  replies: number
}

const answered = { ...commentSelect, technology: { select: { slug: true, name: true } } }

/** Some comments with what they answer, by id. */
export async function readCommentContexts(ids: (string | null)[]): Promise<Map<string, CommentContext>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await db.comment.findMany({
    where: { id: { in: wanted } },
    select: {
      ...answered,
      parent: { select: commentSelect },
      answers: { select: { ...commentSelect, state: true } },
      _count: { select: { replies: { where: { state: 'VISIBLE' } } } },
    },
  })
  return new Map(
    rows.map((row) => {
      const head = row.answers ?? row.parent
      return [
        row.id,
        {
          id: row.id,
          memberId: row.memberId,
          by: row.member?.handle ?? null,
          state: row.state,
          body: row.body,
          bodyHtml: htmlOf(row),
          verdict: row.verdict,
          experience: row.experience,
          createdAt: row.createdAt.toISOString(),
          editedAt: row.editedAt?.toISOString() ?? null,
          technology: row.technology,
          answers: head && {
            by: head.member?.handle ?? null,
            bodyHtml: head.state === 'DELETED' ? '' : htmlOf(head),
          },
          replies: row._count.replies,
        },
      ]
    }),
  )
}

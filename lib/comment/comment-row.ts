import type { Prisma } from '@/lib/generated/prisma/client'
import { RENDER_VERSION, renderComment } from '@/lib/markdown/render-comment'
import type { Comment, CommentView } from './comment-schema'

/** What is read of a comment, and nothing more: no e-mail address ever comes near a page. */
export const commentSelect = {
  id: true,
  parentId: true,
  memberId: true,
  body: true,
  bodyHtml: true,
  renderVersion: true,
  helpfulCount: true,
  verdict: true,
  experience: true,
  state: true,
  createdAt: true,
  editedAt: true,
  member: { select: { handle: true, name: true, deletesAt: true } },
  answers: { select: { id: true, state: true, member: { select: { handle: true, deletesAt: true } } } },
} satisfies Prisma.CommentSelect

export type CommentRow = Prisma.CommentGetPayload<{ select: typeof commentSelect }>

const presentMember = <M extends { deletesAt: Date | null }>(member: M | null): M | null =>
  member && !member.deletesAt ? member : null

/** What an earlier renderer made is made anew at reading, without mentions, until the stored one is. */
export const htmlOf = ({
  body,
  bodyHtml,
  renderVersion,
}: Pick<CommentRow, 'body' | 'bodyHtml' | 'renderVersion'>): string =>
  bodyHtml !== null && renderVersion >= RENDER_VERSION ? bodyHtml : renderComment(body)

/** What a comment itself says, without where it stands. */
type SaidRow = Omit<CommentRow, 'answers' | 'memberId'>

/** A comment as everybody may see it: of one that was taken away only its place is left. */
export function toComment(row: SaidRow): Comment {
  const isShown = row.state === 'VISIBLE'
  // Who is deleting the account is a former member already: no name, and no verdict, as it counts no more.
  const author = isShown ? presentMember(row.member) : null
  return {
    id: row.id,
    parentId: row.parentId,
    author: author && { handle: author.handle, name: author.name },
    body: isShown ? row.body : null,
    bodyHtml: isShown ? htmlOf(row) : null,
    verdict: author ? row.verdict : null,
    experience: author ? row.experience : null,
    state: row.state,
    helpful: row.helpfulCount,
    createdAt: row.createdAt.toISOString(),
    editedAt: isShown ? (row.editedAt?.toISOString() ?? null) : null,
  }
}

/** The same to its author, who reads it also while it waits for review. */
export const toOwnComment = (row: SaidRow): Comment =>
  row.state === 'PENDING' ? { ...toComment({ ...row, state: 'VISIBLE' }), state: 'PENDING' } : toComment(row)

export type ThreadRow = CommentRow & { replies: CommentRow[] }

export const toThread = (row: ThreadRow): Comment => ({
  ...toComment(row),
  replies: row.replies.map(toComment),
})

export const toThreadView = (row: ThreadRow): CommentView => ({
  ...toView(row),
  replies: row.replies.map(toView),
})

/** A comment by itself, as a page shows it. */
export const toView = (row: CommentRow): CommentView => ({
  ...toComment(row),
  replyTo: row.answers && {
    id: row.answers.id,
    handle: row.answers.state === 'VISIBLE' ? (presentMember(row.answers.member)?.handle ?? null) : null,
  },
  replies: [],
})

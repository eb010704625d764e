import { type CommentRow, toOwnComment } from './comment-row'
import type { Comment } from './comment-schema'

/** What the SQL function own_comment answers: a comment as JSON, its moments as text. */
export type OwnCommentRow = Omit<CommentRow, 'answers' | 'memberId' | 'createdAt' | 'editedAt' | 'member'> & {
  createdAt: string
  editedAt: string | null
  member: { handle: string; name: string | null; deletesAt: string | null } | null
}

const moment = (text: string | null) => (text === null ? null : new Date(text))

/** A comment as its author gets it back, also while it waits for review. */
export const fromOwnCommentRow = ({ createdAt, editedAt, member, ...row }: OwnCommentRow): Comment =>
  toOwnComment({
    ...row,
    createdAt: new Date(createdAt),
    editedAt: moment(editedAt),
    member: member && { ...member, deletesAt: moment(member.deletesAt) },
  })

import { type Acting, mayModerate, mayWrite } from '@/lib/member/acting-rules'

export type CommentState = 'VISIBLE' | 'PENDING' | 'DELETED' | 'HIDDEN'
/** Whose comment it is, null where that account is gone, and how it stands. */
export type OfMember = { memberId: string | null; state: CommentState }

const isTheirs = (member: { id: string }, comment: OfMember) => comment.memberId === member.id

export const canPostComment = (member: Acting) => mayWrite(member)

export const canReplyTo = (member: Acting, comment: OfMember) =>
  mayWrite(member) && comment.state === 'VISIBLE'

/** One's own, while readers see it or it waits for review. */
export const canEditComment = (member: Acting, comment: OfMember) =>
  mayWrite(member) &&
  isTheirs(member, comment) &&
  (comment.state === 'VISIBLE' || comment.state === 'PENDING')

/** One's own is deleted, another's is hidden by moderators. */
export const canDeleteComment = (member: Acting, comment: OfMember) =>
  mayWrite(member) && comment.state !== 'DELETED' && (isTheirs(member, comment) || mayModerate(member))

export const canMarkHelpful = (member: Acting, comment: OfMember) =>
  mayWrite(member) && comment.state === 'VISIBLE' && !isTheirs(member, comment)

import type { OfMember } from '@/lib/comment/comment-rules'
import { type Acting, mayWrite } from '@/lib/member/acting-rules'

/** What everybody reads, but one's own: that one can be edited or deleted. */
export const canReportComment = (member: Acting, comment: OfMember) =>
  mayWrite(member) && comment.state === 'VISIBLE' && comment.memberId !== member.id

export const canReportPoint = (member: Acting, point: { archivedAt: Date | string | null }) =>
  mayWrite(member) && point.archivedAt === null

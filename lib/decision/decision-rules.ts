import type { Acting } from '@/lib/member/acting-rules'

const ANSWERABLE = ['COMMENT_HIDDEN', 'MEMBER_SUSPENDED']

/** Whom a decision concerns answers it, once and while it is in force; also while suspended. */
export const canAppeal = (
  member: Acting,
  decision: { memberId: string; action: string; isUndone: boolean; isAnswered: boolean },
) =>
  member !== null &&
  member.id === decision.memberId &&
  ANSWERABLE.includes(decision.action) &&
  !decision.isUndone &&
  !decision.isAnswered

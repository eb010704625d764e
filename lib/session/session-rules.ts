import type { Acting } from '@/lib/member/acting-rules'

/** One's own, also while suspended. */
export const canEndSession = (member: Acting, session: { memberId: string }) =>
  member !== null && session.memberId === member.id

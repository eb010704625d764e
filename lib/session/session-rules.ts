import type { Acting } from '@/lib/member/acting-rules'

/** One's own, also while suspended. */
export const canEndSession = (member: Acting, session: { memberId: string }) =>
  member !== null && session.memberId === member.id

/** One's own, also while suspended: what lets somebody else in must go come what may. */
export const canDisconnectService = (member: Acting, service: { memberId: string }) =>
  member !== null && service.memberId === member.id

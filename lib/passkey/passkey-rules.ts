import type { Acting } from '@/lib/member/acting-rules'

/** One's own, also while suspended: what was lost must be removed come what may. */
export const canChangePasskey = (member: Acting, passkey: { memberId: string }) =>
  member !== null && passkey.memberId === member.id

import { type Acting, mayWrite } from '@/lib/member/acting-rules'

export const canMakeToken = (member: Acting) => mayWrite(member)

/** One's own, also while suspended: what was lost must be ended come what may. */
export const canRevokeToken = (member: Acting, token: { memberId: string }) =>
  member !== null && token.memberId === member.id

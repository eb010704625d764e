import { type Acting, mayWrite } from '@/lib/member/acting-rules'

/** Follow a technology or leave it. */
export const canFollow = (member: Acting) => mayWrite(member)

import { type Acting, mayWrite } from '@/lib/member/acting-rules'

export const canVote = (member: Acting, point: { archivedAt: Date | string | null }) =>
  mayWrite(member) && point.archivedAt === null

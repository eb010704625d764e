import { type Acting, mayAdminister, mayModerate } from '@/lib/member/acting-rules'

type Concerned = { id: string; role: 'MEMBER' | 'MODERATOR' | 'ADMIN' }

/** The queue, the whole log and the members: for moderators, also for one who is suspended to read. */
export const canSeeQueue = (member: Acting) => member !== null && member.role !== 'MEMBER'

/** Nobody decides about what concerns themselves; `concerns` is null where it concerns no member. */
export const canDecide = (member: Acting, { concerns }: { concerns: string | null }) =>
  mayModerate(member) && member.id !== concerns

/** Moderators suspend and reinstate members, administrators anybody but themselves. */
export const canSetStanding = (member: Acting, concerned: Concerned) =>
  mayModerate(member) && member.id !== concerned.id && (concerned.role === 'MEMBER' || mayAdminister(member))

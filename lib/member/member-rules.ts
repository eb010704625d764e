import { type Acting, mayAdminister } from './acting-rules'

type Concerned = { role: 'MEMBER' | 'MODERATOR' | 'ADMIN' }

/** Only administrators give roles, and the last of them cannot cease to be one. */
export const canSetRole = (
  member: Acting,
  concerned: Concerned,
  role: Concerned['role'],
  otherAdmins: number,
) => mayAdminister(member) && (concerned.role !== 'ADMIN' || role === 'ADMIN' || otherAdmins > 0)

/** Addresses are for administrators' eyes. */
export const canSearchByAddress = (member: Acting) => mayAdminister(member)

import { type Acting, mayModerate, mayWrite } from '@/lib/member/acting-rules'
import type { SuggestionState } from './suggestion-schema'

/** Whose suggestion it is, null where that account is gone, and what became of it. */
type OfMember = { memberId: string | null; state: SuggestionState }

export const canSuggest = (member: Acting) => mayWrite(member)

/** One's own, while nobody has decided about it; taking it back twice is the same. */
export const canWithdrawSuggestion = (member: Acting, { memberId, state }: OfMember) =>
  mayWrite(member) && memberId === member.id && (state === 'PENDING' || state === 'WITHDRAWN')

/** Only who made it finds it in their list, suspended or not. */
export const canSeeOwnSuggestion = (member: Acting, { memberId }: Pick<OfMember, 'memberId'>) =>
  member !== null && memberId === member.id

/** Accept, merge or decline. Editors may their own too: they could as well write it into the list themselves. */
export const canDecideSuggestion = (member: Acting, { state }: Pick<OfMember, 'state'>) =>
  mayModerate(member) && state === 'PENDING'

import { type Acting, mayAdminister, mayModerate } from '@/lib/member/acting-rules'

/** Moderators are the editors; administrators may all that they may. */
export const EDITOR = 'MODERATOR'
/** Who keeps the editors' list, where every score starts. */
export const LIST_KEEPER = 'ADMIN'

export const canEditTechnology = (member: Acting) => mayModerate(member)
/** List it, take it off the list, archive it, or bring it back. */
export const canDecideTechnologyState = canEditTechnology
export const canOrderEditorsList = (member: Acting) => mayAdminister(member)

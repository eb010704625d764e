import { type Acting, mayAdminister } from '@/lib/member/acting-rules'

export const canCloseEdition = (member: Acting) => mayAdminister(member)

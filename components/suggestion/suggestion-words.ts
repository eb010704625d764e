import { reasonWords as loggedReason } from '@/components/moderation/moderation-words'
import type { SuggestionKind, SuggestionState } from '@/lib/suggestion/suggestion-schema'

export const kindWords: Record<SuggestionKind, string> = {
  POINT: 'A new point',
  TECHNOLOGY: 'A new technology',
  POINT_EDIT: 'A changed point',
  TECHNOLOGY_EDIT: 'A changed technology',
  SAME_POINTS: 'Two points that say the same',
}

export const stateWords: Record<SuggestionState, string> = {
  PENDING: 'Waiting for the editors',
  ACCEPTED: 'Accepted',
  MERGED: 'Merged with a point that says it already',
  DECLINED: 'Declined',
  WITHDRAWN: 'Withdrawn by you',
}

/** As the public log says it, but that the words stand right beside it. */
export const reasonWords = (reason: string | null) =>
  reason === 'OTHER' ? 'Another reason, in words' : loggedReason(reason)

export const sideWords = { PRO: 'Pro', CON: 'Con' } as const

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

const reasons: Record<string, string> = {
  ACCURATE: 'True and useful',
  CLEARER: 'Clearer than before',
  SAYS_THE_SAME: 'It says the same as one that is there',
  DUPLICATE: 'It is there already',
  NOT_VERIFIABLE: 'It cannot be checked: a source is missing',
  TOO_VAGUE: 'Too vague to agree or disagree with',
  ADVERTISING: 'It advertises',
  OUT_OF_SCOPE: 'It is about something else',
  WRONG: 'It is not true (any more)',
  NEW_EVIDENCE: 'Something came to light later',
  MISTAKE: 'The earlier decision was a mistake',
  OTHER: 'Another reason, in words',
}
export const reasonWords = (reason: string | null) => reasons[reason ?? 'OTHER'] ?? 'Another reason'

export const sideWords = { PRO: 'Pro', CON: 'Con' } as const

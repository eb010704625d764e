import {
  canDecideSuggestion,
  canSeeOwnSuggestion,
  canSuggest,
  canWithdrawSuggestion,
} from '@/lib/suggestion/suggestion-permission-rules'
import type { SuggestionState } from '@/lib/suggestion/suggestion-schema'
import { allStaff, everybody, inStates, owners, ownersEvenSuspended, type Row, type Subject } from './actors'

type Reached = 'PENDING' | 'WITHDRAWN' | 'DECLINED'
const suggestion = ({ ownerId, on }: Subject) => ({ memberId: ownerId, state: on as SuggestionState })
const making = [
  'suggest a point',
  'suggest a technology',
  'suggest an edit of a point',
  'suggest an edit of a technology',
  'suggest that two points are the same',
]

export const suggestionPermissions: Row[] = [
  ...making.map((action) => ({ action, allowed: everybody, rule: canSuggest })),
  ...inStates<Reached>(
    'withdraw a suggestion',
    { PENDING: owners, WITHDRAWN: owners, DECLINED: [] },
    (member, subject) => canWithdrawSuggestion(member, suggestion(subject)),
  ),
  ...inStates<Reached>(
    'decide a suggestion',
    { PENDING: allStaff, WITHDRAWN: [], DECLINED: [] },
    (member, subject) => canDecideSuggestion(member, suggestion(subject)),
  ),
  {
    action: 'see a suggestion among one’s own',
    allowed: ownersEvenSuspended,
    rule: (member, { ownerId }) => canSeeOwnSuggestion(member, { memberId: ownerId }),
  },
]

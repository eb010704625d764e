import type { ButtonVariant } from '@/components/ui/button'
import type { Decision, SubjectType } from '@/lib/moderation/decisions-schema'

type Words = { label: string; variant: ButtonVariant; key: string }

/** What the button of a decision says, and the key that presses it on the item which has the focus. */
export const decisionWords: Record<Decision, Words> = {
  SET_ASIDE: { label: 'Set ballots aside', variant: 'primary', key: 's' },
  DISMISS: { label: 'Dismiss', variant: 'secondary', key: 'd' },
  PUT_BACK: { label: 'Put back', variant: 'secondary', key: 'u' },
  HIDE: { label: 'Hide', variant: 'danger', key: 'h' },
  REOPEN: { label: 'Open again', variant: 'secondary', key: 'u' },
  APPROVE: { label: 'Approve', variant: 'primary', key: 'a' },
  SHOW: { label: 'Show again', variant: 'secondary', key: 'u' },
  RETURN: { label: 'Back to review', variant: 'secondary', key: 'u' },
  SUSPEND: { label: 'Suspend', variant: 'danger', key: 's' },
  REINSTATE: { label: 'Reinstate', variant: 'secondary', key: 'u' },
  ACCEPT: { label: 'Accept', variant: 'primary', key: 'a' },
  MERGE: { label: 'Merge', variant: 'secondary', key: 'm' },
  UNDO: { label: 'Undo', variant: 'secondary', key: 'u' },
  GRANT: { label: 'Grant', variant: 'primary', key: 'g' },
  DECLINE: { label: 'Decline', variant: 'secondary', key: 'd' },
}

/** Who reads a moderator's own words. */
export const noteHint = (type: SubjectType, decision: Decision): string =>
  type === 'FLAG' || (type === 'REPORT' && decision !== 'HIDE')
    ? 'Only moderators read this.'
    : 'Whom it concerns reads this, and moderators do.'

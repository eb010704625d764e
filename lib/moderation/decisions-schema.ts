import { suggestionReasonsFor } from '@/lib/suggestion/decide-suggestion-schema'

const hiding = ['SPAM', 'ABUSE', 'OFF_TOPIC', 'PERSONAL_DATA', 'UNLAWFUL', 'OTHER'] as const
const undoing = ['MISTAKE', 'NEW_EVIDENCE', 'OTHER'] as const

/**
 * What moderators decide about, the decisions about each, and the reasons for each decision, the usual one first. The
 * public reads the reasons, so they hold nothing of a person.
 */
export const decisionsOn = {
  FLAG: {
    SET_ASIDE: ['CONCERTED', 'ONE_PERSON', 'AUTOMATED', 'OTHER'],
    DISMISS: ['GENUINE', 'EVENT', 'OTHER'],
    PUT_BACK: ['NEW_EVIDENCE', 'MISTAKE', 'OTHER'],
  },
  REPORT: {
    HIDE: hiding,
    DISMISS: ['WITHIN_RULES', 'OPINION', 'ALREADY_MENDED', 'OTHER'],
    REOPEN: undoing,
  },
  COMMENT: {
    APPROVE: ['FINE', 'OTHER'],
    HIDE: hiding,
    SHOW: undoing,
    RETURN: undoing,
  },
  MEMBER: {
    SUSPEND: ['SPAM', 'ABUSE', 'MANIPULATION', 'ONE_PERSON', 'OTHER'],
    REINSTATE: undoing,
  },
  APPEAL: {
    GRANT: ['CONVINCED', 'MISTAKE', 'OTHER'],
    DECLINE: ['STANDS', 'OTHER'],
    REOPEN: undoing,
  },
  SUGGESTION: suggestionReasonsFor,
} as const satisfies Record<string, Record<string, readonly string[]>>

export type SubjectType = keyof typeof decisionsOn
type DecisionsOf<T extends SubjectType> = keyof (typeof decisionsOn)[T] & string
export type Decision = { [T in SubjectType]: DecisionsOf<T> }[SubjectType]

export const subjectTypes = Object.keys(decisionsOn) as [SubjectType, ...SubjectType[]]
/** The decisions about a kind of subject, and the reasons of one of them; none for what is no decision about it. */
export const decisionNames = (type: SubjectType) => Object.keys(decisionsOn[type]) as Decision[]
export const reasonsFor = (type: SubjectType, decision: string): readonly string[] =>
  (decisionsOn[type] as Record<string, readonly string[]>)[decision] ?? []

/** What an operator did at the command line; the operator's own words are for moderators. */
export const OPERATOR_REASON = 'OPERATOR'

import type { Outcome } from './carry-out'
import { decideAppeal } from './decide-appeal'
import { decideComment } from './decide-comment'
import { decideFlag } from './decide-flag'
import { decideMember } from './decide-member'
import { decideReport } from './decide-report'
import type { SubjectType } from './decisions-schema'
import type { Decide } from './moderation-schema'

type Decider = (moderatorId: string, decide: Decide) => Promise<Outcome>

const deciders: Record<Exclude<SubjectType, 'SUGGESTION'>, Decider> = {
  FLAG: decideFlag,
  REPORT: decideReport,
  COMMENT: decideComment,
  MEMBER: decideMember,
  APPEAL: decideAppeal,
}

/**
 * Carries out what a moderator decides about anything but a suggestion (lib/suggestion/decide-suggestion.ts), in one transaction with its line in the log and what the members concerned are
 * told. When it returns, every answer that shows it has expired.
 * @returns what was done, or why not: SIGNED_OUT, SUSPENDED, FORBIDDEN, OWN_CASE, NOT_FOUND, GONE, DECIDED (with what
 * stands)
 */
export const decide: Decider = (moderatorId, body) =>
  deciders[body.subject.type as keyof typeof deciders](moderatorId, body)

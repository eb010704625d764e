import { editingActionWords, editingReasonWords } from '@/components/editing/editing-words'
import type { FlagKind } from '@/lib/flag/flag-rules'
import { plural } from '@/lib/format/plural'
import type { LogEntry } from '@/lib/moderation/moderation-queries'

export const kindWords: Record<FlagKind, string> = {
  BURST: 'A burst of ballots',
  SAME_HOUR: 'Accounts made in the same hour',
  TWINS: 'Nearly identical members',
}

const reasons: Record<string, string> = {
  CONCERTED: 'Cast in concert',
  ONE_PERSON: 'One person with several accounts',
  AUTOMATED: 'Cast by a program',
  GENUINE: 'Looks like genuine interest',
  EVENT: 'Explained by an event: a release, an article',
  NEW_EVIDENCE: 'Something came to light later',
  MISTAKE: 'The earlier decision was a mistake',
  ACCURATE: 'True and useful',
  CLEARER: 'Clearer than before',
  SAYS_THE_SAME: 'It says the same as one that is there',
  DUPLICATE: 'Another one says the same already',
  NOT_VERIFIABLE: 'It cannot be checked: a source is missing',
  TOO_VAGUE: 'Too vague to agree or disagree with',
  ADVERTISING: 'It advertises',
  OUT_OF_SCOPE: 'It is about something else',
  WRONG: 'It is not true (any more)',
  OPERATOR: 'Decided by the operators of the site',
  OTHER: 'Another reason, in words that moderators can read',
  SPAM: 'Spam or advertising',
  ABUSE: 'Abuse, hatred or harassment',
  OFF_TOPIC: 'Not about the technology',
  PERSONAL_DATA: 'Tells what is private of somebody',
  UNLAWFUL: 'Against the law',
  RULES: 'Against the rules of the site',
  WITHIN_RULES: 'Within the rules',
  OPINION: 'An opinion one may hold',
  ALREADY_MENDED: 'Mended already',
  FINE: 'Nothing speaks against it',
  MANIPULATION: 'Manipulation of the ranking',
  ENDED: 'Its time was over',
  APPEAL: 'The member’s answer was convincing',
  CONVINCED: 'The answer is convincing',
  STANDS: 'The decision stands',
  APPOINTED: 'Appointed by an administrator',
  RELIEVED: 'Relieved by an administrator',
  OUTDATED: 'It no longer holds',
  UNCLEAR: 'It is unclear',
}
export const reasonWords = (reason: string | null) =>
  reasons[reason ?? 'OTHER'] ?? editingReasonWords(reason ?? '') ?? 'Another reason'

/** Where a flag points to, without the technology: “because of a burst”. */
export const causeWords: Record<FlagKind, string> = {
  BURST: 'cast in a burst',
  SAME_HOUR: 'of accounts made in the same hour',
  TWINS: 'of members who say nearly the same',
}

const actions: Record<string, string> = {
  COMMENT_APPROVED: 'A comment approved',
  COMMENT_SHOWN: 'A comment shown again',
  COMMENT_RETURNED: 'A comment sent back to review',
  POINT_ARCHIVED: 'A reported point archived',
  ROLE_ADMIN: 'A member made administrator',
  ROLE_MODERATOR: 'A member made moderator',
  ROLE_MEMBER: 'A moderator or administrator became a member',
  APPEAL_GRANTED: 'An answer to a decision granted',
  APPEAL_DECLINED: 'An answer to a decision declined',
  APPEAL_REOPENED: 'An answer to a decision taken up again',
}

/** What a line of the log says was done; the technology's name is put in its place. */
export function actionWords({ action, howMany }: Pick<LogEntry, 'action' | 'howMany'>): string {
  const ballots = plural(howMany, 'ballot')
  switch (action) {
    case 'BALLOTS_SET_ASIDE':
      return `${ballots} set aside`
    case 'BALLOTS_PUT_BACK':
      return `${ballots} put back`
    case 'FLAG_DISMISSED':
      return `Flag on ${ballots} dismissed`
    case 'FLAG_REOPENED':
      return `Flag on ${ballots} taken up again`
    case 'SUGGESTION_ACCEPTED':
      return 'A suggestion accepted'
    case 'SUGGESTION_MERGED':
      return 'A suggestion merged with a point that says it already'
    case 'SUGGESTION_DECLINED':
      return 'A suggestion declined'
    case 'SUGGESTION_REOPENED':
      return 'A decision about a suggestion undone'
    case 'MEMBER_SUSPENDED':
      return howMany === 1 ? 'A member suspended' : `A member suspended, with ${ballots}`
    case 'MEMBER_REINSTATED':
      return howMany === 1 ? 'A member reinstated' : `A member reinstated, with ${ballots}`
    case 'PASSKEYS_FORGOTTEN':
      return `A member signed out everywhere, and ${plural(howMany, 'passkey')} removed`
    case 'COMMENT_HIDDEN':
      return howMany > 1 ? `A comment hidden after ${plural(howMany, 'report')}` : 'A comment hidden'
    case 'REPORT_DISMISSED':
      return `${plural(howMany, 'report')} dismissed`
    case 'REPORT_UPHELD':
      return `${plural(howMany, 'report')} upheld`
    case 'REPORT_REOPENED':
      return `${plural(howMany, 'report')} taken up again`
    default:
      return actions[action] ?? editingActionWords(action) ?? 'A decision'
  }
}

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
  DUPLICATE: 'It is there already',
  NOT_VERIFIABLE: 'It cannot be checked: a source is missing',
  TOO_VAGUE: 'Too vague to agree or disagree with',
  ADVERTISING: 'It advertises',
  OUT_OF_SCOPE: 'It is about something else',
  WRONG: 'It is not true (any more)',
  OPERATOR: 'Decided by the operators of the site',
  OTHER: 'Another reason, in words that moderators can read',
}
export const reasonWords = (reason: string | null) =>
  reasons[reason ?? 'OTHER'] ?? editingReasonWords(reason ?? '') ?? 'Another reason'

/** Where a flag points to, without the technology: “because of a burst”. */
export const causeWords: Record<FlagKind, string> = {
  BURST: 'cast in a burst',
  SAME_HOUR: 'of accounts made in the same hour',
  TWINS: 'of members who say nearly the same',
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
      return `A member suspended, with ${ballots}`
    case 'MEMBER_REINSTATED':
      return `A member reinstated, with ${ballots}`
    default:
      return editingActionWords(action) ?? 'A decision'
  }
}

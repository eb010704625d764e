import { formatInstant } from '@/lib/format/date'
import type { Standing } from './carry-out'

/** What a moderator did, to go after the moderator's name. */
const did: Record<string, string> = {
  BALLOTS_SET_ASIDE: 'set these ballots aside',
  FLAG_DISMISSED: 'dismissed this flag',
  REPORT_DISMISSED: 'dismissed this report',
  REPORT_UPHELD: 'agreed with this report',
  POINT_ARCHIVED: 'archived this point',
  COMMENT_APPROVED: 'approved this comment',
  COMMENT_HIDDEN: 'hid this comment',
  COMMENT_SHOWN: 'showed this comment again',
  COMMENT_RETURNED: 'sent this comment back to review',
  MEMBER_SUSPENDED: 'suspended this member',
  MEMBER_REINSTATED: 'reinstated this member',
  APPEAL_GRANTED: 'granted this appeal',
  APPEAL_DECLINED: 'declined this appeal',
}

/** Why a decision was not carried out: who decided what before, and when. */
export function decidedWords({ state, action, decidedBy, decidedAt }: Standing): string {
  if (state === 'OPEN') return 'This is open: a decision about it has been undone already, or there was none.'
  const who = decidedBy ? `@${decidedBy}` : 'Somebody'
  const when = decidedAt ? ` on ${formatInstant(decidedAt.toISOString())}` : ''
  const what = (action && did[action]) || 'decided about this'
  return action
    ? `${who} ${what}${when}. Yours was not carried out.`
    : 'This is so already. Yours was not carried out.'
}

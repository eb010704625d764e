import type { Decision } from './decisions-schema'

const undoing: Record<string, Decision> = {
  BALLOTS_SET_ASIDE: 'PUT_BACK',
  FLAG_DISMISSED: 'PUT_BACK',
  REPORT_DISMISSED: 'REOPEN',
  REPORT_UPHELD: 'REOPEN',
  POINT_ARCHIVED: 'REOPEN',
  COMMENT_APPROVED: 'RETURN',
  COMMENT_SHOWN: 'HIDE',
  MEMBER_SUSPENDED: 'REINSTATE',
  MEMBER_REINSTATED: 'SUSPEND',
  SUGGESTION_ACCEPTED: 'UNDO',
  SUGGESTION_MERGED: 'UNDO',
  SUGGESTION_DECLINED: 'UNDO',
  APPEAL_GRANTED: 'REOPEN',
  APPEAL_DECLINED: 'REOPEN',
}

/** The decision that undoes a line of the log; null where there is nothing to undo, as it waits in the queue again. */
export function undoOf(action: string, hiddenFrom: string | null = null): Decision | null {
  if (action === 'COMMENT_HIDDEN') return hiddenFrom === 'PENDING' ? 'RETURN' : 'SHOW'
  return undoing[action] ?? null
}

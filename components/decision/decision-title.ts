const titles: Record<string, string> = {
  COMMENT_HIDDEN: 'A comment of yours was hidden',
  COMMENT_SHOWN: 'A comment of yours is shown again',
  COMMENT_APPROVED: 'A comment of yours is shown now',
  COMMENT_RETURNED: 'A comment of yours is looked at again',
  REPORT_REOPENED: 'A decision about your comment was taken back',
  MEMBER_SUSPENDED: 'Your account was suspended',
  MEMBER_REINSTATED: 'Your account is in good standing again',
  ROLE_MEMBER: 'You are a member again',
  ROLE_MODERATOR: 'You are a moderator now',
  ROLE_ADMIN: 'You are an administrator now',
  APPEAL_GRANTED: 'Your answer was granted',
  APPEAL_DECLINED: 'Your answer was declined',
  APPEAL_REOPENED: 'Your answer is looked at again',
}

/** What a decision means to the member whom it concerns. */
export const decisionTitle = (action: string): string => titles[action] ?? 'A decision about you'

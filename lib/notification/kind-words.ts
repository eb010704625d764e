import type { NotificationKind } from './notification-kinds-schema'

/** Each kind's name in the plural, as in “mail for …”, and when it comes. */
export const kindWords: Record<NotificationKind, { name: string; when: string }> = {
  REPLY: { name: 'replies', when: 'Somebody answers your comment' },
  MENTION: { name: 'mentions', when: 'Somebody names you in a comment' },
  SUGGESTION_DECIDED: { name: 'decisions on suggestions', when: 'Your suggestion is accepted or declined' },
  REPORT_DECIDED: { name: 'decisions on reports', when: 'What you reported is decided' },
  CONTENT_MODERATED: { name: 'moderation', when: 'A moderator hides or shows what you wrote' },
  POINT_CHANGED: { name: 'changed points', when: 'A point that you voted on changes its meaning' },
  STANDING: {
    name: 'your account’s standing',
    when: 'Your account is suspended, reinstated or gets a role; passkeys and connected services are always mailed',
  },
  NEW_COMMENT: { name: 'technologies that you follow', when: 'A technology that you follow gets a comment' },
}

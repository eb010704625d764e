import { formatDate } from '@/lib/format/date'
import type { NotificationKind } from './notification-kinds-schema'
import type { NotificationDetails } from './notification-schema'
import { outcomeWords } from './outcome-words'
import { reasonWords } from './reason-words'

export type Told = {
  kind: NotificationKind
  actor: { handle: string; name: string | null } | null
  details: NotificationDetails
}
export type NotificationWords = {
  sentence: string
  /** What somebody wrote, quoted. */
  excerpt: string | null
  notes: string[]
  /** What the link leads to. */
  action: string
}

/** What a notification says, on the page and by mail alike. */
export function notificationWords(told: Told): NotificationWords {
  const { details } = told
  const reason = reasonWords(details.reason)
  const notes = [
    ...(reason ? [`${told.kind === 'REPORT_DECIDED' ? 'You reported' : 'Reason'}: ${reason}`] : []),
    ...(details.note ? [`From the moderators: ${details.note}`] : []),
    ...(hints[told.kind]?.(details) ?? []),
  ]
  return {
    sentence: sentences[told.kind](told),
    excerpt: details.excerpt ?? null,
    notes,
    action: actions[told.kind],
  }
}

const who = ({ actor }: Told) =>
  actor ? (actor.name ? `${actor.name} (@${actor.handle})` : `@${actor.handle}`) : 'Somebody'
const on = ({ details }: Told) =>
  details.technology && details.technology !== details.title ? ` on ${details.technology}` : ''
const named = (what: string, { details }: Told) => (details.title ? `${what} “${details.title}”` : what)

const outcomeOf = ({ details: { outcome, changed } }: Told) =>
  outcome === 'ACCEPTED' && changed ? 'ACCEPTED_WITH_CHANGES' : outcome

const sentences: Record<NotificationKind, (told: Told) => string> = {
  REPLY: (told) => `${who(told)} answered your comment${on(told)}.`,
  MENTION: (told) => `${who(told)} mentioned you in a comment${on(told)}.`,
  NEW_COMMENT: (told) => `${who(told)} commented${on(told)}, which you follow.`,
  SUGGESTION_DECIDED: (told) =>
    `${named('Your suggestion', told)}${on(told)} was ${outcomeWords('SUGGESTION_DECIDED', outcomeOf(told))}.`,
  REPORT_DECIDED: (told) =>
    `${named('Your report', told)}${on(told)} was looked at: ${outcomeWords('REPORT_DECIDED', told.details.outcome)}.`,
  CONTENT_MODERATED: (told) => {
    const { title, outcome } = told.details
    return `What you wrote${on(told)}${title ? ` (“${title}”)` : ''} was ${outcomeWords('CONTENT_MODERATED', outcome)}.`
  },
  POINT_CHANGED: (told) =>
    `${named('A point', told)}${on(told)}, on which you voted, has changed its meaning.`,
  STANDING: ({ details }) => `Your account ${outcomeWords('STANDING', details.outcome)}.`,
}

const hints: Partial<Record<NotificationKind, (details: NotificationDetails) => string[]>> = {
  POINT_CHANGED: () => ['Your vote still counts. Have a look whether it still says what you mean.'],
  STANDING: ({ until, outcome, title }) => [
    ...(until ? [`Until ${formatDate(until)}.`] : []),
    ...(outcome?.startsWith('PASSKEY_') ? passkeyNotes(title) : []),
    ...(outcome?.startsWith('SERVICE_') ? serviceNotes(title) : []),
  ],
}

const passkeyNotes = (name = 'a passkey') => [
  `It is called “${name}”.`,
  'If this was not you, somebody else is in your account: remove what you do not know under Passkeys, and sign out everywhere in the settings.',
  'You are told this whichever mails you chose.',
]

const serviceNotes = (name = 'another account of yours') => [
  `It is ${name}.`,
  'If this was not you, somebody else is in your account: disconnect what you do not know, and sign out everywhere, both in the settings.',
  'You are told this whichever mails you chose.',
]

const actions: Record<NotificationKind, string> = {
  REPLY: 'Read the reply',
  MENTION: 'Read the comment',
  NEW_COMMENT: 'Read the comment',
  SUGGESTION_DECIDED: 'See what became of it',
  REPORT_DECIDED: 'See what became of it',
  CONTENT_MODERATED: 'See what it is about',
  POINT_CHANGED: 'Look at the point',
  STANDING: 'See your account',
}

import type { NotificationKind } from './notification-kinds-schema'
import type { Told } from './notification-words'

const ada = { handle: 'ada', name: 'Ada Lovelace' }
const django = { technology: 'Django', slug: 'django' }
const excerpt =
  'Migrations have been fine for us for six years. What hurts is the admin once you have 200 models in it.'

/** One of each kind, invented, to look at. */
export const sampleNotifications: Record<
  NotificationKind,
  Pick<Told, 'actor' | 'details'> & { link: string }
> = {
  REPLY: { actor: ada, details: { ...django, excerpt }, link: '/technologies/django#comments' },
  MENTION: {
    actor: { handle: 'grace', name: null },
    details: { ...django, excerpt: 'As @you said last week, the ORM is the reason to stay.' },
    link: '/technologies/django#comments',
  },
  SUGGESTION_DECIDED: {
    actor: null,
    details: {
      ...django,
      title: 'Migrations out of the box',
      outcome: 'ACCEPTED_WITH_CHANGES',
      reason: 'Said more shortly',
      note: 'Thank you. We left out the comparison, as it is a point of the other technology.',
    },
    link: '/technologies/django',
  },
  REPORT_DECIDED: {
    actor: null,
    details: { ...django, title: 'Buy my course', outcome: 'HIDDEN', reason: 'SPAM' },
    link: '/technologies/django',
  },
  CONTENT_MODERATED: {
    actor: null,
    details: {
      ...django,
      title: 'Your comment of 12 November',
      outcome: 'HIDDEN',
      reason: 'OFF_TOPIC',
      note: 'It is about hosting. You can answer this decision by writing to the contact on the privacy page.',
    },
    link: '/moderation/log',
  },
  POINT_CHANGED: {
    actor: null,
    details: { ...django, title: 'Async support is partial' },
    link: '/technologies/django/your-votes',
  },
  STANDING: {
    actor: null,
    details: { outcome: 'SUSPENDED', until: '2026-12-24', reason: 'The same text under seven technologies' },
    link: '/settings',
  },
  NEW_COMMENT: { actor: ada, details: { ...django, excerpt }, link: '/technologies/django#comments' },
}

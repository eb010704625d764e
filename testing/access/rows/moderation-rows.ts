import type { Rows } from '../row'

export const moderationRows: Rows = {
  'GET /moderation/queue': { who: 'moderators', answers: 200 },
  'GET /moderation/counts': { who: 'moderators', answers: 200 },
  'POST /moderation/claims': {
    who: 'moderators',
    about: 'report',
    body: ({ id }) => ({ subject: { type: 'REPORT', id } }),
    answers: 200,
  },
  'POST /moderation/decisions': {
    who: 'moderators',
    about: 'comment',
    body: ({ id }) => ({ subject: { type: 'COMMENT', id }, decision: 'HIDE', reason: 'SPAM' }),
    answers: {
      plain: { owner: 403, other: 200 },
      pending: { owner: 403, other: 200 },
      hidden: { owner: 403, other: 409 },
      deleted: { owner: 403, other: 409 },
    },
    note: 'Hiding a comment; nobody decides about what is their own.',
  },
  'PUT /members/{handle}/role': {
    who: 'administrators',
    about: 'member',
    endsActors: true,
    body: { role: 'MODERATOR' },
    answers: 200,
  },
}

import type { Row, Rows } from '../row'

const own = (answers: Row['answers'], more: Partial<Row> = {}): Row => ({ who: 'members', answers, ...more })
const evenSuspended = true as const
const endsActors = true as const

export const accountRows: Rows = {
  'GET /me': own(200),
  'PATCH /me': own(200, { body: { name: 'For the table' } }),
  'DELETE /me': own(202, { evenSuspended, endsActors, body: { comments: 'KEEP' } }),
  'GET /me/export': own(200),
  'GET /me/technologies/{slug}': own({ plain: 200, hidden: 200, deleted: 200 }, { about: 'technology' }),
  'GET /me/sessions': own(200),
  'DELETE /me/sessions': own(204, { evenSuspended, endsActors }),
  'DELETE /me/sessions/{id}': own({ owner: 204, other: 404 }, { evenSuspended, about: 'session' }),
  'GET /me/tokens': own(200),
  'POST /me/tokens': own(201, { body: { name: 'For the table', scopes: ['READ'] } }),
  'DELETE /me/tokens': own(204, { evenSuspended }),
  'DELETE /me/tokens/{id}': own({ owner: 204, other: 404 }, { evenSuspended, about: 'token' }),
  'GET /me/notifications': own(200),
  'POST /me/notifications/read': own(200, { about: 'notification', body: ({ id }) => ({ ids: [id] }) }),
  'GET /me/mail': own(200),
  'POST /me/mail/retry': own(200),
  'GET /me/suggestions': own(200),
}

import type { Rows } from '../row'

const comment = { body: 'For the table' }
const own = { owner: 200, other: 403 }
/** Nobody else learns that it is there. */
const unseen = { owner: 200, other: 404 }
const gone = { owner: 409, other: 404 }
/** A moderator’s hand hides it. */
const deleted = { owner: 204, other: 403, moderator: 204 }

export const discussionRows: Rows = {
  'GET /technologies/{slug}/comments': {
    who: 'everybody',
    about: 'technology',
    answers: { plain: 200, hidden: 200, deleted: 200 },
  },
  'POST /technologies/{slug}/comments': {
    who: 'members',
    about: 'technology',
    body: comment,
    answers: { plain: 201, hidden: 201, deleted: 201 },
  },
  'PATCH /comments/{id}': {
    who: 'members',
    about: 'comment',
    body: comment,
    answers: { plain: own, pending: unseen, hidden: gone, deleted: gone },
  },
  'DELETE /comments/{id}': {
    who: 'members',
    about: 'comment',
    answers: {
      plain: deleted,
      pending: { ...deleted, other: 404 },
      hidden: { ...deleted, other: 404 },
      deleted: { owner: 404, other: 404 },
    },
  },
  'PUT /comments/{id}/helpful': {
    who: 'members',
    about: 'comment',
    answers: { plain: { owner: 403, other: 200 }, pending: 404, hidden: 404, deleted: 404 },
  },
  'DELETE /comments/{id}/helpful': {
    who: 'members',
    about: 'comment',
    answers: { plain: { owner: 403, other: 200 }, pending: 404, hidden: 404, deleted: 404 },
  },
  'POST /comments/preview': { who: 'members', body: comment, answers: 200 },
  'PUT /points/{id}/vote': {
    who: 'members',
    about: 'point',
    body: { value: 1 },
    answers: { plain: 200, hidden: 200, deleted: 409 },
  },
  'DELETE /points/{id}/vote': {
    who: 'members',
    about: 'point',
    answers: { plain: 200, hidden: 200, deleted: 409 },
  },
  'PUT /technologies/{slug}/follow': {
    who: 'members',
    about: 'technology',
    answers: { plain: 200, hidden: 200, deleted: 200 },
  },
  'DELETE /technologies/{slug}/follow': {
    who: 'members',
    about: 'technology',
    answers: { plain: 200, hidden: 200, deleted: 200 },
  },
  'POST /reports': {
    who: 'members',
    about: 'comment',
    body: ({ id }) => ({ subject: { type: 'COMMENT', id }, reason: 'SPAM' }),
    answers: { plain: { owner: 403, other: 202 }, pending: 404, hidden: 404, deleted: 404 },
  },
  'POST /decisions/{id}/appeal': {
    who: 'members',
    evenSuspended: true,
    about: 'decision',
    body: { body: 'Please' },
    answers: { owner: 202, other: 404 },
  },
}

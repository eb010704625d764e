import type { Row, Rows } from '../row'

const own = (answers: Row['answers'], more: Partial<Row> = {}): Row => ({ who: 'members', answers, ...more })
const evenSuspended = true as const
const endsActors = true as const

// No program has an authenticator: what a made-up one says is refused, to whoever it is (e2e/passkeys.spec.ts has a real one).
const part = 'AA'
const response = { clientDataJSON: part, attestationObject: part, authenticatorData: part, signature: part }
const credential = { id: part, rawId: part, type: 'public-key', response }
const madeUp = 'A credential that no authenticator made is refused.'

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
  'GET /me/services': own(200),
  'DELETE /me/services/{id}': own({ owner: 204, other: 404 }, { evenSuspended, about: 'service' }),
  'GET /me/passkeys': own(200),
  'POST /me/passkeys/options': own(200, { evenSuspended }),
  'POST /me/passkeys': own(403, { evenSuspended, body: { credential }, note: madeUp }),
  'PATCH /me/passkeys/{id}': own(
    { owner: 200, other: 404 },
    { evenSuspended, about: 'passkey', body: { name: 'For the table' } },
  ),
  'DELETE /me/passkeys/{id}': own({ owner: 204, other: 404 }, { evenSuspended, about: 'passkey' }),
  'POST /sign-in/passkey/options': { who: 'everybody', answers: 200 },
  'POST /sign-in/passkey': { who: 'everybody', answers: 403, body: { credential }, note: madeUp },
  'GET /me/notifications': own(200),
  'POST /me/notifications/read': own(200, { about: 'notification', body: ({ id }) => ({ ids: [id] }) }),
  'GET /me/mail': own(200),
  'POST /me/mail/retry': own(200),
  'GET /me/suggestions': own(200),
}

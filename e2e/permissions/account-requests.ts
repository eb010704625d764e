import { db } from '@/lib/db'
import { hashSessionToken } from '@/lib/session/session-token'
import { makeToken } from '@/lib/token/make-token'
import { aPasskeyOf, aServiceOf, aSessionOf } from '@/testing/factories'
import { aPoint, type Prepare, reporting, WORDS } from './prepared'

const newToken = { name: WORDS, scopes: ['READ' as const] }

async function aToken(memberId: string): Promise<string> {
  const made = await makeToken(memberId, newToken)
  return 'token' in made ? made.token.id : ''
}
async function aSession(memberId: string): Promise<string> {
  const sessionToken = hashSessionToken(await aSessionOf(memberId))
  return (await db.session.findUniqueOrThrow({ where: { sessionToken } })).id
}
const aNotification = async (memberId: string) =>
  (await db.notification.create({ data: { memberId, kind: 'STANDING', link: '/settings' } })).id
const isRead = async (id: string) =>
  (await db.notification.findUniqueOrThrow({ where: { id } })).readAt !== null

export const accountRequests: Record<string, Prepare> = {
  vote: async (_, on) => [`/points/${await aPoint(on)}/vote`, { method: 'PUT', json: { value: 1 } }],
  'report a point': async (_, on) => reporting('POINT', await aPoint(on)),
  'follow a technology': async () => ['/technologies/laravel/follow', { method: 'PUT' }],
  'stop following a technology': async () => ['/technologies/laravel/follow', { method: 'DELETE' }],
  'make a token': async () => ['/me/tokens', { method: 'POST', json: newToken }],
  'revoke a token': async (owner) => [`/me/tokens/${await aToken(owner)}`, { method: 'DELETE' }],
  'rename a passkey': async (owner) => [
    `/me/passkeys/${await aPasskeyOf(owner)}`,
    { method: 'PATCH', json: { name: WORDS } },
  ],
  'remove a passkey': async (owner) => [`/me/passkeys/${await aPasskeyOf(owner)}`, { method: 'DELETE' }],
  'disconnect a service': async (owner) => [`/me/services/${await aServiceOf(owner)}`, { method: 'DELETE' }],
  'end a session': async (owner) => [`/me/sessions/${await aSession(owner)}`, { method: 'DELETE' }],
  'see a notification': async (owner) => {
    const id = await aNotification(owner)
    return ['/me/notifications', {}, async (response) => (await response.text()).includes(id)]
  },
  'mark a notification as read': async (owner) => {
    const id = await aNotification(owner)
    return ['/me/notifications/read', { method: 'POST', json: { ids: [id] } }, () => isRead(id)]
  },
}

import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { chooseMail } from '@/lib/notification/choose-mail'
import { aMember, aPasskeyOf, aServiceOf, aSessionOf } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'
import { connectService } from './connect-service'
import { disconnectService } from './disconnect-service'
import { findViewerByToken } from './find-viewer'
import { listServices } from './list-services'

useTestDatabase()

const ISSUER = 'https://id.example'
const connected = { type: 'oauth', provider: 'oidc', providerAccountId: `${ISSUER} 1234` }
const disconnect = (memberId: string, id: string, more = {}) =>
  disconnectService({ memberId, id, sessionId: null, needsOne: false, ...more })

async function mailsOf(memberId: string) {
  const mails = await db.mailOutbox.findMany({ where: { memberId }, select: { notificationId: true } })
  const ids = mails.map(({ notificationId }) => notificationId)
  const told = await db.notification.findMany({ where: { id: { in: ids } }, orderBy: { createdAt: 'asc' } })
  return told.map(({ details }) => details)
}

it('a member sees what is connected, and is mailed when it comes and goes, whichever mails they chose', async () => {
  const { id } = await aMember()
  await chooseMail(id, { STANDING: false })
  await connectService({ userId: id, ...connected })
  const [service] = await listServices(id)
  expect(service).toMatchObject({ provider: 'oidc', name: 'OpenID Connect', issuer: ISSUER })
  expect(await disconnect(id, service?.id ?? '')).toBeNull()
  expect(await listServices(id)).toEqual([])
  expect(await mailsOf(id)).toEqual([
    { outcome: 'SERVICE_CONNECTED', title: 'OpenID Connect' },
    { outcome: 'SERVICE_DISCONNECTED', title: 'OpenID Connect' },
  ])
})

it('disconnecting ends the member’s other sessions, and is nobody else’s to do', async () => {
  const [{ id }, other] = [await aMember(), await aMember()]
  const service = await aServiceOf(id)
  const [here, elsewhere, stranger] = [await aSessionOf(id), await aSessionOf(id), await aSessionOf(other.id)]
  expect(await disconnect(other.id, service)).toBe('NOT_FOUND')
  expect(await findViewerByToken(elsewhere)).not.toBeNull()
  const sessionId = (await findViewerByToken(here))?.sessionId
  expect(await disconnect(id, service, { sessionId })).toBeNull()
  const [stays, gone, untouched] = await Promise.all([here, elsewhere, stranger].map(findViewerByToken))
  expect([stays?.id, gone, untouched?.id]).toEqual([id, null, other.id])
})

it('the last way in stays where there is no mail', async () => {
  const { id } = await aMember()
  const [first, second] = [await aServiceOf(id), await aServiceOf(id)]
  expect(await disconnect(id, first, { needsOne: true })).toBeNull()
  expect(await disconnect(id, second, { needsOne: true })).toBe('LAST_SERVICE')
  await aPasskeyOf(id)
  expect(await disconnect(id, second, { needsOne: true })).toBeNull()
})

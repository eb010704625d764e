import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { findTokenViewer } from '@/lib/token/find-token-viewer'
import { makeToken } from '@/lib/token/make-token'
import { aMember, aPasskeyOf, aSessionOf } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'
import { findViewerByToken } from './find-viewer'
import { hashSessionToken } from './session-token'

process.env.REQUIRE_PASSKEY_FOR_STAFF = 'true'
useTestDatabase()

const lack = { role: 'MEMBER', lacksPasskey: true }

it.each(['MODERATOR', 'ADMIN'] as const)(
  'a %s who signed in by mail has the rights of a member, until the passkey is shown, and again when it is removed',
  async (role) => {
    const { id } = await aMember({ role })
    const token = await aSessionOf(id)
    expect(await findViewerByToken(token)).toMatchObject({ ...lack, heldRole: role })
    const passkeyId = await aPasskeyOf(id)
    expect(await findViewerByToken(token)).toMatchObject(lack)
    await db.session.update({ where: { sessionToken: hashSessionToken(token) }, data: { passkeyId } })
    expect(await findViewerByToken(token)).toMatchObject({ role, heldRole: role, lacksPasskey: false })
    await db.passkey.delete({ where: { id: passkeyId } })
    expect(await findViewerByToken(token)).toMatchObject(lack)
  },
)

it('members need none, and no API token has staff rights', async () => {
  const member = await aMember()
  expect(await findViewerByToken(await aSessionOf(member.id))).toMatchObject({
    role: 'MEMBER',
    lacksPasskey: false,
  })
  const admin = await aMember({ role: 'ADMIN' })
  await aPasskeyOf(admin.id)
  const made = await makeToken(admin.id, { name: 'Import', scopes: ['READ', 'WRITE'] })
  expect(await findTokenViewer('secret' in made ? made.secret : '')).toMatchObject({
    ...lack,
    heldRole: 'ADMIN',
  })
})

import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { aMember, aSessionOf } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'
import { clearExpired } from './clear-expired'

useTestDatabase()

it('deletes what has expired and nothing else', async () => {
  const { id } = await aMember()
  await aSessionOf(id)
  const past = new Date(Date.now() - 1000)
  await db.session.create({ data: { userId: id, sessionToken: 'old', expires: past } })
  await db.verificationToken.create({ data: { identifier: 'a@b.example', token: 'old', expires: past } })
  expect(await clearExpired()).toBe(2)
  expect(await db.session.count()).toBe(1)
})

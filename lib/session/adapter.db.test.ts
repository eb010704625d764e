import { randomBytes } from 'node:crypto'
import type { AdapterUser } from 'next-auth/adapters'
import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { registerMember } from '@/lib/member/register-member'
import { useTestDatabase } from '@/testing/test-database'
import { memberAdapter } from './adapter'
import { hashSessionToken, newSessionToken } from './session-token'

useTestDatabase()

const newAddress = () => `m${randomBytes(6).toString('hex')}@example.org`
const newcomer = (email: string, emailVerified: Date | null): Omit<AdapterUser, 'id'> => ({
  email,
  emailVerified,
})
const inADay = () => new Date(Date.now() + 86_400_000)

async function createUser(user: Omit<AdapterUser, 'id'>): Promise<AdapterUser> {
  const create = memberAdapter({ userAgent: null }).createUser as (
    user: Omit<AdapterUser, 'id'>,
  ) => Promise<AdapterUser>
  return create(user)
}

it('stores a session under the hash of its token only', async () => {
  const { createSession, getSessionAndUser, deleteSession } = memberAdapter({ userAgent: null })
  const user = await createUser(newcomer(newAddress(), new Date()))
  const sessionToken = newSessionToken()
  await createSession?.({ sessionToken, userId: user.id, expires: inADay() })

  const [row] = await db.session.findMany({ where: { userId: user.id } })
  expect(row?.sessionToken).toBe(hashSessionToken(sessionToken))
  expect(JSON.stringify(row)).not.toContain(sessionToken)
  expect(await getSessionAndUser?.(sessionToken)).toMatchObject({
    session: { sessionToken },
    user: { id: user.id },
  })
  expect(await getSessionAndUser?.(row?.sessionToken ?? '')).toBeNull()

  await deleteSession?.(sessionToken)
  await deleteSession?.(sessionToken)
  expect(await getSessionAndUser?.(sessionToken)).toBeNull()
})

it('knows an expired session no more', async () => {
  const { createSession, getSessionAndUser } = memberAdapter({ userAgent: null })
  const user = await createUser(newcomer(newAddress(), new Date()))
  const sessionToken = newSessionToken()
  await createSession?.({ sessionToken, userId: user.id, expires: new Date(Date.now() - 1000) })
  expect(await getSessionAndUser?.(sessionToken)).toBeNull()
})

it('gives a newcomer a handle that is free, drawing again when it is taken', async () => {
  const taken = `taken-${randomBytes(4).toString('hex')}`
  await registerMember(newAddress(), () => taken)
  const drawn = [taken, taken, `free-${randomBytes(4).toString('hex')}`]
  const registered = await registerMember(newAddress(), () => drawn.shift() ?? '')
  expect(registered).toMatchObject({
    member: { handle: expect.stringMatching(/^free-/), name: null, role: 'MEMBER' },
  })
})

it('never gives a provider the account that already has the address', async () => {
  const email = newAddress()
  await createUser(newcomer(email, new Date()))
  await expect(createUser(newcomer(email, null))).rejects.toThrow('already has this address')
})

it('refuses an odd address before anything is stored', async () => {
  await expect(createUser(newcomer('"ada"@example.org', new Date()))).rejects.toThrow()
})

it('keeps of a provider only who it is', async () => {
  const user = await createUser(newcomer(newAddress(), new Date()))
  const providerAccountId = randomBytes(6).toString('hex')
  const account = { userId: user.id, type: 'oauth' as const, provider: 'github', providerAccountId }
  await memberAdapter({ userAgent: null }).linkAccount?.({
    ...account,
    access_token: 'secret',
    scope: 'user',
    not_before: 1,
  } as never)
  const stored = await db.account.findFirst({ where: { providerAccountId } })
  expect(JSON.stringify(stored)).not.toContain('secret')
  const find = memberAdapter({ userAgent: null }).getUserByAccount
  expect(await find?.({ provider: 'github', providerAccountId })).toMatchObject({ id: user.id })
})

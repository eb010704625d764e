import { describe, expect, it } from 'vitest'
import { askForDeletion } from '@/lib/account/ask-for-deletion'
import { db } from '@/lib/db'
import { forgetPasskeys } from '@/lib/member/forget-passkeys'
import { giveRole } from '@/lib/member/give-role'
import { setSuspended } from '@/lib/member/set-suspended'
import { listFullLog } from '@/lib/moderation/full-log-queries'
import { findTokenViewer } from '@/lib/token/find-token-viewer'
import { makeToken } from '@/lib/token/make-token'
import { aMember, aPasskeyOf, aSessionOf } from '@/testing/factories'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { clearExpired } from './clear-expired'
import { endSessions } from './end-session'
import { enter } from './enter'
import { findViewer, findViewerByToken } from './find-viewer'
import { isFresh } from './fresh-rules'
import { listSessions } from './list-sessions'
import { hashSessionToken, newSessionToken } from './session-token'

const url = useTestDatabase()

const DAY_MS = 24 * 60 * 60 * 1000
const headersWith = (token: string) =>
  new Headers({ host: '127.0.0.1:3000', cookie: `backboard-session=${token}` })
const rowOf = (token: string) => ({ sessionToken: hashSessionToken(token) })
const isGood = async (token: string) => (await findViewerByToken(token)) !== null
async function anApiToken(memberId: string): Promise<string> {
  const made = await makeToken(memberId, { name: 'A program', scopes: ['READ', 'WRITE'] })
  return 'secret' in made ? made.secret : ''
}

describe('the token of a session', () => {
  const inDatabase = async (token: string) =>
    (await runOn(url, 'select count(*)::int as n from session s where s::text like $1', [`%${token}%`]))[0].n

  it('has 256 random bits and stands nowhere in the database', async () => {
    const tokens = Array.from({ length: 50 }, newSessionToken)
    expect(new Set(tokens).size).toBe(50)
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const { id } = await aMember()
    expect(await inDatabase(await aSessionOf(id))).toBe(0)
    // One that is stored as it is would be found.
    const planted = newSessionToken()
    await db.session.create({ data: { userId: id, sessionToken: planted, expires: new Date() } })
    expect(await inDatabase(planted)).toBe(1)
  })

  it('is not taken over from before a sign-in, whosever it was', async () => {
    const [victim, attacker] = [await aMember(), await aMember()]
    for (const before of [newSessionToken(), await aSessionOf(attacker.id), await aSessionOf(victim.id)]) {
      const token = await aSessionOf(victim.id)
      const entered = await enter(headersWith(before), { token, tookBack: false }, '/')
      expect(entered?.viewer.id).toBe(victim.id)
      expect(entered?.cookies[0]).toContain(`backboard-session=${token};`)
      expect(await isGood(before)).toBe(false)
      expect(await isGood(token)).toBe(true)
    }
    // A server that took one over would be found: the same look sees a session under a planted token.
    const planted = newSessionToken()
    await db.session.create({
      data: { userId: victim.id, ...rowOf(planted), expires: new Date(Date.now() + DAY_MS) },
    })
    expect(await isGood(planted)).toBe(true)
  })
})

describe('a session ends', () => {
  it.each([
    [29.9, true],
    [30.1, false],
  ])('without use: after %d days it is good: %s', async (days, good) => {
    const { id } = await aMember()
    const token = await aSessionOf(id)
    await db.session.update({
      where: rowOf(token),
      data: { lastUsedAt: new Date(Date.now() - days * DAY_MS), expires: new Date(Date.now() + DAY_MS) },
    })
    const listed = await listSessions({ id, sessionId: null })
    expect(listed).toHaveLength(good ? 1 : 0)
    expect(await isGood(token)).toBe(good)
    await clearExpired()
    expect(await db.session.count({ where: rowOf(token) })).toBe(good ? 1 : 0)
  })

  it('at its absolute end, which use does not move', async () => {
    const { id } = await aMember()
    const token = await aSessionOf(id)
    const before = await db.session.findUniqueOrThrow({ where: rowOf(token) })
    await db.session.update({ where: rowOf(token), data: { lastUsedAt: new Date(Date.now() - DAY_MS) } })
    expect(await isGood(token)).toBe(true)
    const used = await db.session.findUniqueOrThrow({ where: rowOf(token) })
    expect(used.lastUsedAt.getTime()).toBeGreaterThan(Date.now() - 60_000)
    expect([used.expires, used.authenticatedAt]).toEqual([before.expires, before.authenticatedAt])
    await db.session.update({ where: rowOf(token), data: { expires: new Date() } })
    expect(await isGood(token)).toBe(false)
  })

  it('everywhere by “Sign out everywhere” and by the account’s deletion', async () => {
    for (const end of [endSessions, (id: string) => askForDeletion(id, 'KEEP')]) {
      const { id } = await aMember()
      const tokens = [await aSessionOf(id), await aSessionOf(id)]
      const other = await aSessionOf((await aMember()).id)
      await end(id)
      for (const token of tokens) expect(await isGood(token)).toBe(false)
      expect(await isGood(other)).toBe(true)
    }
  })

  it('with every API token by a change of role, up or down, by whomever', async () => {
    const admin = await aMember({ role: 'ADMIN' })
    const asking = await findViewerByToken(await aSessionOf(admin.id))
    const by = { id: admin.id, sessionId: asking?.sessionId ?? null }
    const { id } = await aMember()
    for (const [role, actor] of [
      ['MODERATOR', by],
      ['MEMBER', null],
    ] as const) {
      const [token, secret] = [await aSessionOf(id), await anApiToken(id)]
      expect(await giveRole(id, role, { by: actor })).toHaveProperty('was')
      expect([await isGood(token), await findTokenViewer(secret)]).toEqual([false, null])
    }
    // The same role again ends nothing.
    const [token, secret] = [await aSessionOf(id), await anApiToken(id)]
    await giveRole(id, 'MEMBER', { by })
    expect([await isGood(token), (await findTokenViewer(secret))?.id]).toEqual([true, id])
  })

  it('under its token by a change of one’s own role, and goes on under another', async () => {
    await aMember({ role: 'ADMIN' })
    const admin = await aMember({ role: 'ADMIN' })
    const [token, elsewhere, newToken] = [
      await aSessionOf(admin.id),
      await aSessionOf(admin.id),
      newSessionToken(),
    ]
    const sessionId = (await findViewerByToken(token))?.sessionId ?? null
    await giveRole(admin.id, 'MODERATOR', { by: { id: admin.id, sessionId }, newToken })
    expect([await isGood(token), await isGood(elsewhere)]).toEqual([false, false])
    expect(await findViewerByToken(newToken)).toMatchObject({ sessionId, role: 'MODERATOR' })
  })
})

it('a suspension is seen by the next request, with a session and with a token', async () => {
  const { id, handle } = await aMember()
  const [token, secret] = [await aSessionOf(id), await anApiToken(id)]
  expect((await findViewerByToken(token))?.suspended).toBe(false)
  await setSuspended(handle, true)
  expect((await findViewerByToken(token))?.suspended).toBe(true)
  expect((await findTokenViewer(secret))?.suspended).toBe(true)
})

it('a sign-in is fresh for ten minutes, and a program’s token never', async () => {
  const { id } = await aMember()
  const token = await aSessionOf(id)
  const freshAfter = async (minutes: number) => {
    const authenticatedAt = new Date(Date.now() - minutes * 60_000)
    await db.session.update({ where: rowOf(token), data: { authenticatedAt } })
    const viewer = await findViewer(headersWith(token))
    return viewer && isFresh(viewer)
  }
  expect([await freshAfter(0), await freshAfter(9.9), await freshAfter(10.1)]).toEqual([true, true, false])
  const program = await findTokenViewer(await anApiToken(id))
  expect(program && isFresh(program)).toBe(false)
})

it('an operator takes lost passkeys off a member, who is signed out and told', async () => {
  const { id, handle } = await aMember({ role: 'ADMIN' })
  const before = await aSessionOf(id)
  expect(await forgetPasskeys(handle)).toBe(`${handle} has no passkeys; ${handle} is signed out everywhere.`)
  expect(await isGood(before)).toBe(false)
  for (const name of ['Laptop', 'Phone']) await aPasskeyOf(id, name)
  const token = await aSessionOf(id)
  expect(await forgetPasskeys(handle)).toContain('2 passkeys of')
  expect([await isGood(token), await db.passkey.count({ where: { memberId: id } })]).toEqual([false, 0])
  expect(await db.mailOutbox.count({ where: { memberId: id } })).toBe(2)
  const lines = (await listFullLog(1)).entries.filter(({ whom }) => whom === handle)
  const line = { action: 'PASSKEYS_FORGOTTEN', reason: 'OPERATOR', isOperator: true, note: null }
  expect(lines).toMatchObject([
    { ...line, howMany: 2 },
    { ...line, howMany: 0 },
  ])
})

import { describe, expect, it } from 'vitest'
import { exportData } from '@/lib/account/export-data'
import { db } from '@/lib/db'
import { chooseMail } from '@/lib/notification/choose-mail'
import { findViewerByToken, type Viewer } from '@/lib/session/find-viewer'
import { anAuthenticator } from '@/testing/authenticator'
import { aMember, aSessionOf } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'
import { addPasskey } from './add-passkey'
import { beginAdding } from './begin-adding'
import { beginPasskeySignIn } from './begin-passkey-sign-in'
import { listPasskeys } from './list-passkeys'
import { removePasskey } from './remove-passkey'
import { signInWithPasskey } from './sign-in-with-passkey'

process.env.AUTH_SECRET = 'a secret of at least thirty-two characters'
useTestDatabase()

const site = { id: 'localhost', origin: 'http://localhost:3000' }
const elsewhere = { id: 'evil.example', origin: 'https://evil.example' }

/** A browser that keeps the cookie of its challenges. */
function aBrowser(host = 'localhost:3000') {
  const headers = new Headers({ host })
  const keep = <T extends { cookie: string }>(given: T) => {
    headers.set('cookie', given.cookie.split(';')[0] ?? '')
    return given
  }
  return {
    headers,
    adding: async (viewer: Viewer) => keep(await beginAdding(headers, viewer)).options,
    signingIn: async (viewer: Viewer | null = null) =>
      keep(await beginPasskeySignIn(headers, viewer)).options,
  }
}

const viewerOf = async (token: string) => (await findViewerByToken(token)) as Viewer
const aViewer = async () => viewerOf(await aSessionOf((await aMember()).id))

async function aMemberWithPasskey() {
  const viewer = await aViewer()
  const key = anAuthenticator(site)
  const browser = aBrowser()
  const added = await addPasskey(browser.headers, viewer, {
    credential: key.create(await browser.adding(viewer)),
    name: 'Laptop',
  })
  if (!('id' in added)) throw new Error(added.refusal)
  return { viewer, key, browser, passkeyId: added.id }
}

describe('adding a passkey', () => {
  it('keeps its public half, and counts the session as one of it', async () => {
    const { viewer, passkeyId } = await aMemberWithPasskey()
    expect(await listPasskeys(viewer.id)).toMatchObject([
      { id: passkeyId, name: 'Laptop', isBackedUp: false },
    ])
    expect(await db.session.findUnique({ where: { id: viewer.sessionId as string } })).toMatchObject({
      passkeyId,
    })
    const kept = await db.passkey.findUniqueOrThrow({ where: { id: passkeyId } })
    expect(kept.transports).toEqual(['internal'])
  })

  it('is told by a mail, whichever mails the member chose, and so is removing it', async () => {
    const viewer = await aViewer()
    await chooseMail(viewer.id, { STANDING: false })
    const browser = aBrowser()
    const credential = anAuthenticator(site).create(await browser.adding(viewer))
    const added = await addPasskey(browser.headers, viewer, { credential })
    if (!('id' in added)) throw new Error(added.refusal)
    // Nor does switching it off afterwards take it back.
    await chooseMail(viewer.id, { STANDING: false })
    const removing = { memberId: viewer.id, id: added.id, sessionId: viewer.sessionId, needsOne: false }
    expect(await removePasskey(removing)).toBeNull()
    const mails = await db.mailOutbox.findMany({
      where: { memberId: viewer.id },
      select: { notificationId: true },
    })
    const told = await db.notification.findMany({
      where: { id: { in: mails.map(({ notificationId }) => notificationId) } },
      orderBy: { createdAt: 'asc' },
    })
    expect(told.map(({ details }) => (details as { outcome: string }).outcome)).toEqual([
      'PASSKEY_ADDED',
      'PASSKEY_REMOVED',
    ])
  })

  it('is in the download without its key', async () => {
    const { viewer, key } = await aMemberWithPasskey()
    const data = await exportData(viewer.id)
    expect(data.passkeys).toEqual([
      expect.objectContaining({ name: 'Laptop', counter: 0, transports: ['internal'] }),
    ])
    expect(JSON.stringify(data)).not.toMatch(/public_?key/i)
    expect(JSON.stringify(data)).not.toContain(key.id)
  })

  it.each([
    ['for another site', { site: elsewhere }],
    ['from a page of another site', { site: { ...site, origin: 'http://localhost:4000' } }],
    ['without its owner verified', { isVerified: false }],
    ['for a challenge that nobody gave', { challenge: 'A'.repeat(43) }],
  ])('refuses one made %s', async (_, how) => {
    const viewer = await aViewer()
    const browser = aBrowser()
    const credential = anAuthenticator(site).create(await browser.adding(viewer), how)
    expect(await addPasskey(browser.headers, viewer, { credential })).toEqual({ refusal: 'NOT_VERIFIED' })
  })

  it('refuses an answer that comes twice, from another browser, for another member or another act, or too late', async () => {
    const [viewer, other] = [await aViewer(), await aViewer()]
    const key = anAuthenticator(site)
    const browser = aBrowser()
    const add = (whose: Viewer, credential: unknown, from = browser) =>
      addPasskey(from.headers, whose, { credential })
    const once = key.create(await browser.adding(viewer))
    expect(await add(viewer, once)).toHaveProperty('id')
    expect(await add(viewer, once)).toEqual({ refusal: 'NOT_VERIFIED' })

    const stranger = aBrowser()
    await stranger.adding(other)
    expect(await add(viewer, key.create(await browser.adding(viewer)), stranger)).toHaveProperty('refusal')
    expect(await add(other, key.create(await browser.adding(viewer)))).toHaveProperty('refusal')
    const { challenge } = await browser.signingIn()
    const forSignIn = key.create({ challenge, user: { id: 'x' } })
    expect(await add(viewer, forSignIn)).toHaveProperty('refusal')
    const late = key.create(await browser.adding(viewer))
    await db.$executeRaw`update sealed_text set expires_at = now() - interval '1 second'`
    expect(await add(viewer, late)).toHaveProperty('refusal')
  })

  it('keeps one key for one member, and 20 at most', async () => {
    const { key } = await aMemberWithPasskey()
    const viewer = await aViewer()
    const browser = aBrowser()
    const add = async (one: typeof key) =>
      addPasskey(browser.headers, viewer, { credential: one.create(await browser.adding(viewer)) })
    expect(await add(key)).toEqual({ refusal: 'PASSKEY_KNOWN' })
    for (let i = 0; i < 20; i++) expect(await add(anAuthenticator(site))).toHaveProperty('id')
    expect(await add(anAuthenticator(site))).toEqual({ refusal: 'TOO_MANY_PASSKEYS' })
  })
})

describe('signing in with a passkey', () => {
  it('needs no name, begins a new session of this passkey, and counts', async () => {
    const { viewer, key, passkeyId } = await aMemberWithPasskey()
    const browser = aBrowser()
    const options = await browser.signingIn()
    expect(options.allowCredentials).toBeUndefined()
    const begun = await signInWithPasskey(browser.headers, key.get(options))
    expect(begun?.token).toMatch(/^[\w-]{43}$/)
    const now = await viewerOf(begun?.token as string)
    expect([now.id, now.sessionId === viewer.sessionId]).toEqual([viewer.id, false])
    expect(await db.session.findUnique({ where: { id: now.sessionId as string } })).toMatchObject({
      passkeyId,
    })
    expect(await db.passkey.findUnique({ where: { id: passkeyId } })).toMatchObject({ counter: 1n })
  })

  it('refuses a replay, also of an answer that ten send at once', async () => {
    const { key, browser } = await aMemberWithPasskey()
    const answer = key.get(await browser.signingIn())
    const tries = await Promise.all(
      Array.from({ length: 10 }, () => signInWithPasskey(browser.headers, answer)),
    )
    expect(tries.filter(Boolean)).toHaveLength(1)
    expect(await signInWithPasskey(browser.headers, answer)).toBeNull()
  })

  it('refuses a counter that did not rise, as of a copied authenticator', async () => {
    const { key, browser, passkeyId } = await aMemberWithPasskey()
    const show = async (counter: number) =>
      signInWithPasskey(browser.headers, key.get({ ...(await browser.signingIn()), counter }))
    expect(await show(7)).not.toBeNull()
    for (const counter of [7, 6, 0]) expect(await show(counter)).toBeNull()
    expect(await db.passkey.findUnique({ where: { id: passkeyId } })).toMatchObject({ counter: 7n })
    expect(await show(8)).not.toBeNull()
  })

  it('takes an authenticator that never counts', async () => {
    const { key, browser } = await aMemberWithPasskey()
    for (let i = 0; i < 2; i++) {
      const answer = key.get({ ...(await browser.signingIn()), counter: 0 })
      expect(await signInWithPasskey(browser.headers, answer)).not.toBeNull()
    }
  })

  it.each([
    ['for another site', { site: elsewhere }],
    ['on a page of another origin', { site: { ...site, origin: 'http://localhost:4000' } }],
    ['without its owner verified', { isVerified: false }],
    ['for a challenge that nobody gave', { challenge: 'B'.repeat(43) }],
    ['as somebody else’s', { userHandle: Buffer.alloc(16).toString('base64url') }],
  ])('refuses one shown %s', async (_, how) => {
    const { key, browser } = await aMemberWithPasskey()
    const answer = key.get({ ...(await browser.signingIn()), ...how })
    expect(await signInWithPasskey(browser.headers, answer)).toBeNull()
  })

  it('refuses what is unknown, changed on the way, removed since, or of a challenge for adding', async () => {
    const { key, browser, viewer, passkeyId } = await aMemberWithPasskey()
    const stranger = anAuthenticator(site)
    const show = (credential: unknown) => signInWithPasskey(browser.headers, credential)
    expect(await show(stranger.get(await browser.signingIn()))).toBeNull()
    const forged = { ...stranger.get(await browser.signingIn()), id: key.id, rawId: key.id }
    expect(await show(forged)).toBeNull()
    const broken = key.get(await browser.signingIn())
    broken.response.clientDataJSON = 'bnVsbA'
    expect(await show(broken)).toBeNull()
    expect(await show(key.get(await browser.adding(viewer)))).toBeNull()
    const answer = key.get(await browser.signingIn())
    await removePasskey({ memberId: viewer.id, id: passkeyId, sessionId: null, needsOne: false })
    expect(await show(answer)).toBeNull()
  })

  it('of who is signed in takes their own passkeys only', async () => {
    const [one, other] = [await aMemberWithPasskey(), await aMemberWithPasskey()]
    const options = await one.browser.signingIn(one.viewer)
    expect(options.allowCredentials?.map(({ id }) => id)).toEqual([one.key.id])
    expect(await signInWithPasskey(one.browser.headers, other.key.get(options))).toBeNull()
    const again = await one.browser.signingIn(one.viewer)
    expect(await signInWithPasskey(one.browser.headers, one.key.get(again))).not.toBeNull()
  })

  it('leaves no challenge and no browser’s mark readable in the database', async () => {
    const browser = aBrowser()
    const { challenge } = await browser.signingIn()
    const mark = browser.headers.get('cookie')?.split('=')[1]
    const rows = await db.$queryRaw<{ all: string }[]>`
      select encode(sealed, 'escape') || encode(key_hash, 'escape') as all from sealed_text`
    expect(rows.length).toBeGreaterThan(0)
    for (const { all } of rows) {
      expect(all).not.toContain(challenge)
      expect(all).not.toContain(mark)
    }
  })
})

describe('removing a passkey', () => {
  it('ends the sessions that it began except the asking one, and nobody else’s', async () => {
    const { viewer, key, browser, passkeyId } = await aMemberWithPasskey()
    const other = await aSessionOf(viewer.id)
    const second = await signInWithPasskey(browser.headers, key.get(await browser.signingIn()))
    const removing = { memberId: viewer.id, id: passkeyId, sessionId: viewer.sessionId, needsOne: false }
    expect(await removePasskey({ ...removing, memberId: (await aMember()).id })).toBe('NOT_FOUND')
    expect(await removePasskey(removing)).toBeNull()
    expect(await findViewerByToken(second?.token as string)).toBeNull()
    expect(await findViewerByToken(other)).not.toBeNull()
    expect(await db.session.findUnique({ where: { id: viewer.sessionId as string } })).toMatchObject({
      passkeyId: null,
    })
  })

  it('leaves the last one where its member needs one', async () => {
    const { viewer, passkeyId } = await aMemberWithPasskey()
    const removing = { memberId: viewer.id, id: passkeyId, sessionId: viewer.sessionId, needsOne: true }
    expect(await removePasskey(removing)).toBe('LAST_PASSKEY')
    const browser = aBrowser()
    const credential = anAuthenticator(site).create(await browser.adding(viewer))
    await addPasskey(browser.headers, viewer, { credential })
    expect(await removePasskey(removing)).toBeNull()
  })
})

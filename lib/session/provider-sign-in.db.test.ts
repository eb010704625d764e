import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { log } from '@/lib/log/log'
import { registerMember } from '@/lib/member/register-member'
import { type Claims, providerFaults, startOpenidProvider } from '@/testing/openid-provider'
import { useTestDatabase } from '@/testing/test-database'
import { answerAuth } from './answer-auth'
import { findViewer, findViewerByToken } from './find-viewer'
import { isFresh } from './fresh-rules'
import { hashSessionToken, newSessionToken } from './session-token'

useTestDatabase()

const origin = 'http://127.0.0.1:3000'
const base = { host: '127.0.0.1:3000', origin }
let provider: Awaited<ReturnType<typeof startOpenidProvider>>

beforeAll(async () => {
  provider = await startOpenidProvider('backboard')
  process.env.AUTH_SECRET = 'a secret of at least thirty-two characters'
  process.env.OIDC_ISSUER = provider.issuer
  process.env.OIDC_ID = 'backboard'
  process.env.OIDC_SECRET = 'known to both'
  // A second provider, at whose address nobody answers here.
  process.env.GITHUB_ID = 'backboard'
  process.env.GITHUB_SECRET = 'known to both'
})
afterAll(() => provider.close())

const somebody = (): Required<Omit<Claims, 'auth_time'>> => {
  const sub = randomBytes(6).toString('hex')
  return { sub, email: `${sub}@example.org`, email_verified: true }
}
const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

async function leave(returnTo = '', cookie = '', to = 'oidc', confirm = '') {
  const body = new URLSearchParams({ returnTo, confirm })
  const request = new Request(`${origin}/api/auth/signin/${to}`, {
    method: 'POST',
    body,
    headers: { ...base, cookie },
  })
  const answer = await answerAuth(request, ['signin', to])
  const page = await answer.text()
  const url = page.match(/0;url=([^"]+)"/)?.[1]?.replaceAll('&#38;', '&') ?? ''
  return { answer, url, cookie: [cookie, cookiesOf(answer)].filter(Boolean).join('; ') }
}

function comeBack(query: Record<string, string>, cookie: string, to = 'oidc'): Promise<Response> {
  const url = `${origin}/api/auth/callback/${to}?${new URLSearchParams(query)}`
  return answerAuth(new Request(url, { headers: { host: base.host, cookie } }), ['callback', to])
}

async function goThrough(
  claims: Claims,
  { returnTo = '', cookie = '', confirm = '' } = {},
): Promise<Response> {
  const left = await leave(returnTo, cookie, 'oidc', confirm)
  const { code, state } = provider.agree(left.url, claims)
  return comeBack({ code, state }, left.cookie)
}

it('leaves with state, nonce and PKCE, bound to this site', async () => {
  const { url, answer } = await leave()
  const query = new URL(url).searchParams
  expect(query.get('redirect_uri')).toBe(`${origin}/api/auth/callback/oidc`)
  expect(query.get('code_challenge_method')).toBe('S256')
  for (const name of ['state', 'nonce', 'code_challenge']) expect(query.get(name)?.length).toBeGreaterThan(20)
  expect(answer.headers.getSetCookie().every((cookie) => /HttpOnly; SameSite=Lax/.test(cookie))).toBe(true)
})

it('signs a newcomer in and leads back to the point', async () => {
  const claims = somebody()
  const answer = await goThrough(claims, { returnTo: '/technologies/go#point-1' })
  expect(answer.headers.get('location')).toBe('/technologies/go#point-1')
  const cookie = cookiesOf(answer)
  expect(cookie).toContain('backboard-member=1')
  const viewer = await findViewer(new Headers({ cookie, host: base.host }))
  expect(viewer).toMatchObject({ role: 'MEMBER', name: null })
  const member = await db.member.findUnique({ where: { id: viewer?.id } })
  expect(member).toMatchObject({ email: claims.email, emailVerified: expect.any(Date) })
  expect(await db.notification.count({ where: { memberId: viewer?.id } })).toBe(0)

  const again = cookiesOf(await goThrough({ ...claims, email: somebody().email }))
  expect(await findViewer(new Headers({ cookie: again, host: base.host }))).toMatchObject({ id: viewer?.id })
})

it.each([{ email_verified: false }, { email_verified: undefined }])(
  'lets nobody in by an address that is not vouched for: %j',
  async (change) => {
    const claims = { ...somebody(), ...change }
    const answer = await goThrough(claims)
    expect(answer.headers.get('location')).toBe('/sign-in?error=UnprovenAddress')
    expect(await db.member.count({ where: { email: claims.email } })).toBe(0)
  },
)

it('connects to an account with the same address only for somebody signed in to it', async () => {
  const claims = somebody()
  const registered = await registerMember(claims.email)
  if (!('member' in registered)) throw new Error('the address is taken')
  const refused = await goThrough(claims, { returnTo: '/editions' })
  expect(refused.headers.get('location')).toBe('/sign-in?error=OAuthAccountNotLinked&returnTo=%2Feditions')

  const token = newSessionToken()
  const session = { userId: registered.member.id, expires: new Date(Date.now() + 60_000) }
  await db.session.create({ data: { ...session, sessionToken: hashSessionToken(token) } })
  const connected = await goThrough(claims, { cookie: `backboard-session=${token}` })
  expect(connected.headers.get('location')).toBe('/')
  // The session goes on under another token: whoever knew the old one has nothing.
  const renewed = cookiesOf(connected).match(/backboard-session=([\w-]{43})/)?.[1] ?? ''
  expect(await findViewerByToken(token)).toBeNull()
  expect(await findViewerByToken(renewed)).toMatchObject({ id: registered.member.id })
  const told = () => db.notification.count({ where: { memberId: registered.member.id, kind: 'STANDING' } })
  expect(await told()).toBe(1)
  const headers = new Headers({ cookie: cookiesOf(await goThrough(claims)), host: base.host })
  expect(await told()).toBe(1)
  expect(await findViewer(headers)).toMatchObject({ id: registered.member.id })

  const other = somebody()
  await goThrough(other)
  const taken = await goThrough(other, { cookie: `backboard-session=${renewed}` })
  expect(taken.headers.get('location')).toBe('/sign-in?error=OAuthOtherAccount')
})

it('connects nothing to an account by a session whose sign-in is long ago', async () => {
  const claims = somebody()
  const registered = await registerMember(claims.email)
  if (!('member' in registered)) throw new Error('the address is taken')
  const token = newSessionToken()
  const anHourAgo = new Date(Date.now() - 3600_000)
  const session = { userId: registered.member.id, expires: new Date(Date.now() + 60_000) }
  await db.session.create({
    data: { ...session, sessionToken: hashSessionToken(token), authenticatedAt: anHourAgo },
  })
  const refused = await goThrough(claims, { cookie: `backboard-session=${token}` })
  expect(refused.headers.get('location')).toContain('error=OAuthNotFresh')
  // Nor is a second account made for whoever has another address there.
  const stranger = somebody()
  const other = await goThrough(stranger, { cookie: `backboard-session=${token}` })
  expect(other.headers.get('location')).toContain('error=OAuthNotFresh')
  expect(await db.member.count({ where: { email: stranger.email } })).toBe(0)
  expect(await findViewerByToken(token)).not.toBeNull()
  expect(await db.account.count({ where: { userId: registered.member.id } })).toBe(0)
})

const viewerAfter = async (claims: Claims, ways: { cookie?: string; confirm?: string } = {}) => {
  const cookie = cookiesOf(await goThrough(claims, ways))
  const viewer = await findViewer(new Headers({ cookie, host: base.host }))
  if (!viewer) throw new Error('nobody is signed in')
  return { ...viewer, cookie: cookie.match(/backboard-session=[\w-]{43}/)?.[0] ?? '' }
}
const minutesAgo = (minutes: number) => Math.floor(Date.now() / 1000) - minutes * 60

it('a provider’s word that somebody is still signed in there confirms nothing', async () => {
  const claims = somebody()
  // As a newcomer, then as a member, then once more in the session that there is.
  const newcomer = await viewerAfter(claims)
  expect([isFresh(newcomer), isFresh(await viewerAfter(claims))]).toEqual([false, false])
  const { cookie } = newcomer
  expect(isFresh(await viewerAfter(claims, { cookie }))).toBe(false)
  const never = [minutesAgo(10.5), minutesAgo(-60), Date.now(), -1, '0', null, undefined]
  for (const auth_time of never as (number | undefined)[])
    expect(isFresh(await viewerAfter({ ...claims, auth_time }, { confirm: 'yes' }))).toBe(false)
})

it('a provider that is asked to authenticate anew, and says when it did, confirms', async () => {
  const claims = somebody()
  const { id, cookie } = await viewerAfter(claims)
  const asked = new URL((await leave('', cookie, 'oidc', 'yes')).url).searchParams
  expect([asked.get('prompt'), asked.get('max_age')]).toEqual(['login', '0'])
  const unasked = new URL((await leave('', cookie)).url).searchParams
  expect([unasked.get('prompt'), unasked.get('max_age')]).toEqual([null, null])
  const github = new URL((await leave('', cookie, 'github', 'yes')).url).searchParams
  expect(github.get('prompt')).toBeNull()

  const confirmed = await viewerAfter(claims, { cookie, confirm: 'yes' })
  expect([confirmed.id, isFresh(confirmed)]).toEqual([id, true])
  // It counts from when the provider says, not from now.
  const auth_time = minutesAgo(4)
  expect((await viewerAfter({ ...claims, auth_time })).authenticatedAt).toEqual(new Date(auth_time * 1000))
})

/** What comes of it while the site is set to another provider. */
async function atAnotherIssuer<T>(run: () => Promise<T>): Promise<T> {
  const before = provider
  provider = await startOpenidProvider('backboard')
  env().OIDC_ISSUER = provider.issuer
  try {
    return await run()
  } finally {
    await provider.close()
    provider = before
    env().OIDC_ISSUER = before.issuer
  }
}

it('an equal subject at another issuer is somebody else', async () => {
  const claims = somebody()
  const { id } = await viewerAfter(claims)
  await atAnotherIssuer(async () => {
    const refused = await goThrough(claims)
    expect(refused.headers.get('location')).toBe('/sign-in?error=OAuthAccountNotLinked')
    const stranger = await viewerAfter({ ...somebody(), sub: claims.sub })
    expect(stranger.id).not.toBe(id)
  })
  expect((await viewerAfter(claims)).id).toBe(id)
})

it('takes over no session token that nobody gave', async () => {
  const planted = newSessionToken()
  const answer = await goThrough(somebody(), { cookie: `backboard-session=${planted}` })
  const given = cookiesOf(answer).match(/backboard-session=([\w-]{43})/)?.[1]
  expect(given).toBeTruthy()
  expect(given).not.toBe(planted)
  expect(await findViewerByToken(planted)).toBeNull()
})

it('takes nothing that this browser did not begin', async () => {
  const left = await leave()
  const { code, state } = provider.agree(left.url, somebody())
  const elsewhere = await leave()
  const without = (name: string) =>
    left.cookie
      .split('; ')
      .filter((cookie) => !cookie.startsWith(name))
      .join('; ')
  const tries: [Record<string, string>, string][] = [
    [{ code, state }, ''],
    [{ code, state }, elsewhere.cookie],
    [{ code, state: 'x' }, left.cookie],
    [{ code }, left.cookie],
    [{ state }, left.cookie],
    [{ code, state }, without('backboard-pkce')],
    [{ code, state }, without('backboard-nonce')],
    [{ error: 'access_denied', state }, left.cookie],
  ]
  for (const [query, cookie] of tries) {
    const answer = await comeBack(query, cookie)
    expect(answer.headers.get('location')).toBe('/sign-in?error=OAuthCallback')
    expect(cookiesOf(answer)).not.toContain('backboard-session')
  }
})

const REFUSED = '/sign-in?error=OAuthCallback'

it('takes no code twice', async () => {
  const left = await leave()
  const { code, state } = provider.agree(left.url, somebody())
  expect((await comeBack({ code, state }, left.cookie)).headers.get('location')).toBe('/')
  const again = await comeBack({ code, state }, left.cookie)
  expect(again.headers.get('location')).toBe(REFUSED)
  expect(cookiesOf(again)).not.toContain('backboard-session')
})

it('takes what one provider’s sign-in began at no other provider’s address, and asks that one nothing', async () => {
  const logged = vi.spyOn(log(), 'warn')
  const [left, other] = [await leave(), await leave('', '', 'github')]
  const { code, state } = provider.agree(left.url, somebody())
  for (const [cookie, to] of [
    [left.cookie, 'github'],
    [other.cookie, 'oidc'],
  ] as const) {
    const sent = to === 'oidc' ? new URL(other.url).searchParams.get('state') : state
    const asked = provider.state.tokenRequests
    const answer = await comeBack({ code, state: sent ?? '' }, cookie, to)
    expect(answer.headers.get('location')).toBe(REFUSED)
    expect(cookiesOf(answer)).not.toContain('backboard-session')
    expect(provider.state.tokenRequests).toBe(asked)
  }
  // It fails for the key that seals its cookies, before anything else could be wrong.
  expect(logged.mock.calls.map(([, sentence]) => sentence)).toEqual([
    expect.stringContaining('decryption operation failed'),
    expect.stringContaining('decryption operation failed'),
  ])
  logged.mockRestore()
  const elsewhere = { code, state, iss: 'https://evil.example' }
  expect((await comeBack(elsewhere, left.cookie)).headers.get('location')).toBe(REFUSED)
  expect((await comeBack({ code, state }, left.cookie)).headers.get('location')).toBe('/')
})

it.each(providerFaults)('lets nobody in, and says what to do: %s', { timeout: 20_000 }, async (fault) => {
  const claims = somebody()
  const left = await leave()
  const { code, state } = provider.agree(left.url, claims)
  provider.state.manner = fault
  const began = performance.now()
  const answer = await comeBack({ code, state }, left.cookie).finally(() => {
    provider.state.manner = 'honest'
  })
  expect(performance.now() - began).toBeLessThan(15_000)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toMatch(/^\/sign-in\?error=(OAuthCallback|ProviderTooSlow)$/)
  expect(cookiesOf(answer)).not.toContain('backboard-session')
  expect(await db.member.count({ where: { email: claims.email } })).toBe(0)
  expect((await goThrough(claims)).headers.get('location')).toBe('/')
})

it('says that a provider is away, whether before or while somebody is there, and lets in when it is back', async () => {
  const claims = somebody()
  const left = await leave()
  const { code, state } = provider.agree(left.url, claims)
  await provider.close()
  expect((await leave('/editions')).answer.headers.get('location')).toBe(
    '/sign-in?error=OAuthSignin&returnTo=%2Feditions',
  )
  expect((await comeBack({ code, state }, left.cookie)).headers.get('location')).toBe(REFUSED)
  await provider.open()
  provider.state.manner = 'rubbish for its configuration'
  expect((await leave()).answer.headers.get('location')).toBe('/sign-in?error=OAuthSignin')
  provider.state.manner = 'honest'
  expect((await goThrough(claims)).headers.get('location')).toBe('/')
})

it('knows a provider’s address in whatever spelling, and never makes a second account of it', async () => {
  const claims = somebody()
  const registered = await registerMember(claims.email)
  if (!('member' in registered)) throw new Error('the address is taken')
  for (const email of [claims.email.toUpperCase(), claims.email.replace('@', '＠'), ` ${claims.email}`]) {
    const answer = await goThrough({ ...claims, email })
    expect(answer.headers.get('location')).toBe('/sign-in?error=OAuthAccountNotLinked')
  }
  const odd = await goThrough({ ...claims, email: `"x"@example.org,${claims.email}` })
  expect(odd.headers.get('location')).toBe('/sign-in?error=UnprovenAddress')
})

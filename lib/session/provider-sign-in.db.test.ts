import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { registerMember } from '@/lib/member/register-member'
import { useTestDatabase } from '@/testing/test-database'
import { answerAuth } from './answer-auth'
import { findViewer, findViewerByToken } from './find-viewer'
import { type Claims, startMockProvider } from './mock-openid-provider'
import { hashSessionToken, newSessionToken } from './session-token'

useTestDatabase()

const origin = 'http://127.0.0.1:3000'
const base = { host: '127.0.0.1:3000', origin }
let provider: Awaited<ReturnType<typeof startMockProvider>>

beforeAll(async () => {
  provider = await startMockProvider('backboard')
  process.env.AUTH_SECRET = 'a secret of at least thirty-two characters'
  process.env.OIDC_ISSUER = provider.issuer
  process.env.OIDC_ID = 'backboard'
  process.env.OIDC_SECRET = 'known to both'
})
afterAll(() => provider.close())

const somebody = (): Required<Claims> => {
  const sub = randomBytes(6).toString('hex')
  return { sub, email: `${sub}@example.org`, email_verified: true }
}
const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

async function leave(returnTo = '', cookie = '') {
  const body = new URLSearchParams({ returnTo })
  const request = new Request(`${origin}/api/auth/signin/oidc`, {
    method: 'POST',
    body,
    headers: { ...base, cookie },
  })
  const answer = await answerAuth(request, ['signin', 'oidc'])
  const page = await answer.text()
  const url = page.match(/0;url=([^"]+)"/)?.[1]?.replaceAll('&#38;', '&') ?? ''
  return { answer, url, cookie: [cookie, cookiesOf(answer)].filter(Boolean).join('; ') }
}

function comeBack(query: Record<string, string>, cookie: string): Promise<Response> {
  const url = `${origin}/api/auth/callback/oidc?${new URLSearchParams(query)}`
  return answerAuth(new Request(url, { headers: { host: base.host, cookie } }), ['callback', 'oidc'])
}

async function goThrough(claims: Claims, { returnTo = '', cookie = '' } = {}): Promise<Response> {
  const left = await leave(returnTo, cookie)
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
  const headers = new Headers({ cookie: cookiesOf(await goThrough(claims)), host: base.host })
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

import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { useTestDatabase } from '@/testing/test-database'
import { send, signIn, useLoopbackSite, viewerOf } from './browser-for-tests'

useTestDatabase()
useLoopbackSite()

it('signs out: the session is gone, the cookies are cleared', async () => {
  const { cookie } = await signIn()
  expect((await send('signout', { headers: { cookie, origin: 'https://evil.example' } })).status).toBe(403)
  expect(await viewerOf(cookie)).not.toBeNull()
  const answer = await send('signout', { headers: { cookie }, fields: { returnTo: '/editions' } })
  expect(answer.headers.get('location')).toBe('/editions')
  const names = answer.headers.getSetCookie().map((one) => one.split('=')[0])
  expect(names).toEqual(['backboard-session', 'backboard-member'])
  expect(answer.headers.getSetCookie().every((one) => one.includes('Max-Age=0'))).toBe(true)
  expect(await viewerOf(cookie)).toBeNull()
})

it.each([
  ['GET', 'session', 404],
  ['GET', 'csrf', 404],
  ['GET', 'providers', 404],
  ['GET', 'error', 404],
  ['POST', '_log', 404],
  ['POST', 'session', 404],
  ['POST', 'signin/github', 404],
  ['POST', 'signin/__proto__', 404],
  ['GET', 'callback/github', 404],
  ['GET', 'callback/email/more', 404],
  ['GET', 'signin', 404],
  ['GET', 'signin/email', 405],
  ['GET', 'signout', 405],
  ['DELETE', 'signout', 405],
  ['POST', 'callback/github', 405],
])('%s /api/auth/%s is closed: %i', async (method, address, status) => {
  const answer = await send(address, { method })
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
})

describe('findViewer', () => {
  it.each(['', 'backboard-session=', 'backboard-session=x', '__Host-backboard-session=x', 'a'.repeat(5000)])(
    'sees nobody behind the cookie %.40s',
    async (cookie) => {
      expect(await viewerOf(cookie)).toBeNull()
    },
  )

  it('sees a suspension at once, and nobody after the end of the session', async () => {
    const { cookie, email } = await signIn()
    await db.member.update({ where: { email }, data: { suspendedAt: new Date() } })
    expect(await viewerOf(cookie)).toMatchObject({ suspended: true })
    await db.session.updateMany({ where: { user: { email } }, data: { expires: new Date() } })
    expect(await viewerOf(cookie)).toBeNull()
  })
})

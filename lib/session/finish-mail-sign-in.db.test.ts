import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { useTestDatabase } from '@/testing/test-database'
import {
  askForLink,
  cookieHeader,
  newAddress,
  send,
  signIn,
  useLoopbackSite,
  viewerOf,
} from './browser-for-tests'

useTestDatabase()
useLoopbackSite()

describe('signing in by mail', () => {
  it('leads by the mailed link back to where one was', async () => {
    const fields = await askForLink(newAddress(), '/technologies/go#point-1')
    expect(fields.returnTo).toBe('/technologies/go#point-1')
    const answer = await send('callback/email', { fields })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/technologies/go#point-1')
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    const [session, hint, ...others] = answer.headers.getSetCookie()
    expect(session).toMatch(/^backboard-session=[\w-]{43}; Path=\/; Expires=.+; HttpOnly; SameSite=Lax$/)
    expect(hint).toBe('backboard-member=1; Max-Age=15552000; Path=/; SameSite=Lax')
    expect(others).toEqual([])
    expect(await viewerOf(cookieHeader(answer))).toMatchObject({ role: 'MEMBER', suspended: false })
  })

  it('works once', async () => {
    const fields = await askForLink(newAddress())
    expect((await send('callback/email', { fields })).headers.get('location')).toBe('/')
    const again = await send('callback/email', { fields })
    expect(again.headers.get('location')).toBe('/sign-in?error=Verification')
    expect(again.headers.getSetCookie()).toEqual([])
  })

  it('works no longer than ten minutes', async () => {
    const fields = await askForLink(newAddress())
    const [token] = await db.verificationToken.findMany({ where: { identifier: fields.email } })
    expect(token?.token).not.toBe(fields.token)
    expect(token?.expires.getTime()).toBeLessThanOrEqual(Date.now() + 600_000)
    await db.verificationToken.updateMany({
      where: { identifier: fields.email },
      data: { expires: new Date() },
    })
    expect((await send('callback/email', { fields })).headers.get('location')).toBe(
      '/sign-in?error=Verification',
    )
  })

  it('is not used up by a GET, a HEAD or a form from elsewhere', async () => {
    const fields = await askForLink(newAddress())
    const query = new URLSearchParams(fields)
    for (const method of ['GET', 'HEAD']) {
      const closed = await send(`callback/email?${query}`, { method })
      expect([closed.status, closed.headers.get('allow')]).toEqual([405, 'POST'])
    }
    for (const from of ['https://evil.example', 'null']) {
      expect((await send('callback/email', { fields, headers: { origin: from } })).status).toBe(403)
    }
    expect((await send('callback/email', { fields })).headers.get('location')).toBe('/')
  })

  it('is bound to the address that asked', async () => {
    const fields = await askForLink(newAddress())
    const answer = await send('callback/email', { fields: { ...fields, email: newAddress() } })
    expect(answer.headers.get('location')).toBe('/sign-in?error=Verification')
  })

  it('finds the same member again, however the address is written, and ends the session before', async () => {
    const first = await signIn()
    const fields = await askForLink(` ${first.email.toUpperCase()} `)
    const answer = await send('callback/email', { fields, headers: { cookie: first.cookie } })
    expect(await viewerOf(first.cookie)).toBeNull()
    expect(await viewerOf(cookieHeader(answer))).toMatchObject({ handle: expect.any(String) })
    expect(await db.member.count({ where: { email: first.email } })).toBe(1)
  })

  it('forgets a place to return to that is not of this site', async () => {
    const fields = await askForLink(newAddress(), '//evil.example')
    expect(fields.returnTo).toBeUndefined()
    const answer = await send('callback/email', { fields: { ...fields, returnTo: 'https://evil.example/' } })
    expect(answer.headers.get('location')).toBe('/')
  })
})

it('somebody who is suspended is told so first, and then led on', async () => {
  const address = newAddress()
  const first = await askForLink(address)
  await send('callback/email', { fields: first })
  await db.$queryRaw`select set_suspended(id, true)::text from member where email = ${address}`
  const fields = await askForLink(address, '/technologies/django')
  const answer = await send('callback/email', { fields })
  expect(answer.headers.get('location')).toBe('/suspended?returnTo=%2Ftechnologies%2Fdjango')
})

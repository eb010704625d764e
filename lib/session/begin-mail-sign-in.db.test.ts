import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { useTestDatabase } from '@/testing/test-database'
import { newAddress, send, useLoopbackSite } from './browser-for-tests'

useTestDatabase()
useLoopbackSite()

const form = 'application/x-www-form-urlencoded'

describe('asking for a link', () => {
  it('refuses what is no address, and a sixth mail', async () => {
    expect(
      (await send('signin/email', { fields: { email: 'ada@example.org,eve@evil.example' } })).status,
    ).toBe(422)
    expect((await send('signin/email', { fields: {} })).status).toBe(422)
    const email = newAddress()
    for (let n = 0; n < 5; n++) expect((await send('signin/email', { fields: { email } })).status).toBe(303)
    const refused = await send('signin/email', { fields: { email } })
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(1700)
  })

  it('says that too many were asked for before it says that the content is no form', async () => {
    const headers = { 'x-backboard-client': '203.0.113.9', 'content-type': 'text/plain' }
    expect((await send('signin/email', { fields: {}, headers })).status).toBe(415)
    for (let n = 0; n < 25; n++)
      await send('signin/email', {
        fields: { email: newAddress() },
        headers: { ...headers, 'content-type': form },
      })
    expect((await send('signin/email', { fields: {}, headers })).status).toBe(429)
    const large = { fields: { email: 'x'.repeat(70_000) }, headers: { ...headers, 'content-type': form } }
    expect((await send('signin/email', large)).status).toBe(429)
  })

  it('says so where the site cannot mail', async () => {
    const sent = { fields: { email: newAddress() }, headers: { 'x-backboard-loopback': '0' } }
    const answer = await send('signin/email', sent)
    expect(answer.headers.get('location')).toBe('/sign-in?error=MailNotConfigured')
  })

  it('takes no form from another site', async () => {
    const email = newAddress()
    const answer = await send('signin/email', {
      fields: { email },
      headers: { origin: 'https://evil.example' },
    })
    expect(answer.status).toBe(403)
    expect(await db.signInRequest.count({ where: { email } })).toBe(0)
  })
})

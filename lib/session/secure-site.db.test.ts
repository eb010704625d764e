import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listKeptMails } from '@/lib/mail/kept-mail'
import { useTestDatabase } from '@/testing/test-database'
import { answerAuth } from './answer-auth'
import { findViewer } from './find-viewer'

useTestDatabase()

const folder = mkdtempSync(path.join(tmpdir(), 'backboard-secure-'))
const site = 'https://backboard.example'

beforeAll(() => {
  process.env.AUTH_SECRET = 'a secret of at least thirty-two characters'
  process.env.DATA_DIR = folder
  process.env.SITE_URL = site
  process.env.NEXTAUTH_URL = 'https://evil.example'
})
afterAll(() => rmSync(folder, { recursive: true }))

function send(
  address: string,
  fields: Record<string, string>,
  { origin = site, cookie = '' } = {},
): Promise<Response> {
  const headers = {
    cookie,
    host: '10.0.0.5:3000',
    origin,
    'x-backboard-loopback': '1',
    'x-forwarded-host': 'evil.example',
  }
  const request = new Request(`http://10.0.0.5:3000/api/auth/${address}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers,
  })
  return answerAuth(request, address.split('/'))
}

it('names the public address in the mail and keeps the cookies to https, whatever the request claims', async () => {
  const email = `m${randomBytes(6).toString('hex')}@example.org`
  expect((await send('signin/email', { email }, { origin: 'http://10.0.0.5:3000' })).status).toBe(403)
  const asked = await send('signin/email', { email })
  expect(asked.status).toBe(303)
  const [asking = ''] = asked.headers.getSetCookie()
  expect(asking).toMatch(
    /^__Host-backboard-asking=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
  )
  const [mail] = await listKeptMails(path.join(folder, 'mail'))
  const link = new URL(mail?.text.match(/http\S+/)?.[0] ?? '')
  expect(link.origin).toBe(site)

  const answer = await send('callback/email', Object.fromEntries(link.searchParams), {
    cookie: asking.split(';')[0],
  })
  expect(answer.headers.get('location')).toBe('/')
  const [session = '', hint = ''] = answer.headers.getSetCookie()
  expect(session).toMatch(
    /^__Host-backboard-session=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
  )
  expect(hint).toMatch(/Secure$/)

  const token = session.slice(session.indexOf('=') + 1, session.indexOf(';'))
  const viewerOf = (name: string) => findViewer(new Headers({ cookie: `${name}=${token}` }))
  expect(await viewerOf('__Host-backboard-session')).not.toBeNull()
  expect(await viewerOf('backboard-session')).toBeNull()
})

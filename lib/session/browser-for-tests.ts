import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect } from 'vitest'
import { listKeptMails } from '@/lib/mail/kept-mail'
import { answerAuth } from './answer-auth'
import { findViewer } from './find-viewer'

const folder = mkdtempSync(path.join(tmpdir(), 'backboard-sign-in-'))
const origin = 'http://127.0.0.1:3000'

/** For tests: a site on loopback that keeps its mails in a folder of this test alone. */
export function useLoopbackSite(): void {
  process.env.AUTH_SECRET = 'a secret of at least thirty-two characters'
  process.env.DATA_DIR = folder
  afterAll(() => rmSync(folder, { recursive: true }))
}

export const newAddress = () => `m${randomBytes(6).toString('hex')}@example.org`

type Sent = { method?: string; fields?: Record<string, string>; headers?: Record<string, string> }

export function send(address: string, { method = 'POST', fields, headers }: Sent = {}): Promise<Response> {
  const body = fields && new URLSearchParams(fields).toString()
  const request = new Request(`${origin}/api/auth/${address}`, {
    method,
    body,
    headers: {
      host: '127.0.0.1:3000',
      origin,
      'x-backboard-loopback': '1',
      'x-backboard-client': randomBytes(4).toString('hex'),
      ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
      ...headers,
    },
  })
  return answerAuth(request, address.split('?')[0]?.split('/') ?? [])
}

/** What the asking browser holds and what its mail says, both ways in. */
export type AskedLink = { email: string; fields: { token: string }; code: string; cookie: string }

export async function askForLink(email: string, returnTo = ''): Promise<AskedLink> {
  const answer = await send('signin/email', { fields: { email, returnTo } })
  expect(answer.headers.get('location')).toBe('/sign-in/check-your-mail')
  const address = email.trim().toLowerCase()
  const mail = (await listKeptMails(path.join(folder, 'mail'))).find(({ to }) => to === address)
  const link = new URL(mail?.text.match(/http\S+/)?.[0] ?? '')
  expect(link.origin + link.pathname).toBe(`${origin}/sign-in/confirm`)
  const code = mail?.text.match(/^ {4}([0-9A-Z]{4}-[0-9A-Z]{4})$/m)?.[1] ?? ''
  return {
    email: address,
    fields: { token: link.searchParams.get('token') ?? '' },
    code,
    cookie: cookieHeader(answer),
  }
}

/** Presses the button of the mailed link's page, in the browser that asked. */
export const pressMailedLink = ({ fields, cookie }: AskedLink, headers: Record<string, string> = {}) =>
  send('callback/email', { fields, headers: { cookie, ...headers } })

export const cookieHeader = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
export const viewerOf = (cookie: string) => findViewer(new Headers({ cookie, host: '127.0.0.1:3000' }))

export async function signIn(email = newAddress()): Promise<{ email: string; cookie: string }> {
  const answer = await pressMailedLink(await askForLink(email))
  return { email, cookie: cookieHeader(answer) }
}

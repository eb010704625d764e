import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { hashAskingToken } from './asking-browser'
import {
  askForLink,
  cookieHeader,
  newAddress,
  pressMailedLink,
  send,
  signIn,
  useLoopbackSite,
  viewerOf,
} from './browser-for-tests'
import { shownCode, spacedShownCode } from './sign-in-codes'

const url = useTestDatabase()
useLoopbackSite()

const REFUSED = '/sign-in?error=Verification'
const place = (answer: Response) => answer.headers.get('location')
const sessionsOf = (email: string) => db.session.count({ where: { user: { email } } })

describe('signing in by the mailed link', () => {
  it('leads back to where one was', async () => {
    const answer = await pressMailedLink(await askForLink(newAddress(), '/technologies/go#point-1'))
    expect(answer.status).toBe(303)
    expect(place(answer)).toBe('/technologies/go#point-1')
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    const [session, hint, asked, ...others] = answer.headers.getSetCookie()
    expect(session).toMatch(
      /^backboard-session=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    expect(hint).toBe('backboard-member=1; Max-Age=15552000; Path=/; SameSite=Lax')
    expect(asked).toBe('backboard-asking=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax')
    expect(others).toEqual([])
    expect(await viewerOf(cookieHeader(answer))).toMatchObject({ role: 'MEMBER', suspended: false })
  })

  it('works once', async () => {
    const asked = await askForLink(newAddress())
    expect(place(await pressMailedLink(asked))).toBe('/')
    const again = await pressMailedLink(asked)
    expect(place(again)).toBe(REFUSED)
    expect(again.headers.getSetCookie()).toEqual([])
  })

  it('makes one session of a hundred uses at once', async () => {
    const asked = await askForLink(newAddress())
    const answers = await Promise.all(Array.from({ length: 100 }, () => pressMailedLink(asked)))
    expect(answers.filter((answer) => place(answer) === '/')).toHaveLength(1)
    expect(answers.filter((answer) => place(answer) === REFUSED)).toHaveLength(99)
    expect(await sessionsOf(asked.email)).toBe(1)
  })

  it('makes one session of link and code used at once, for a member of before', async () => {
    const { email } = await signIn()
    const asked = await askForLink(email)
    const { cookie, code } = asked
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        n % 2 ? pressMailedLink(asked) : send('callback/code', { fields: { code }, headers: { cookie } }),
      ),
    )
    expect(answers.filter((answer) => place(answer) === '/')).toHaveLength(1)
    expect(await sessionsOf(email)).toBe(2)
  })

  it('works no longer than ten minutes', async () => {
    const asked = await askForLink(newAddress())
    const { email } = asked
    const row = await db.signInRequest.findUniqueOrThrow({ where: { email } })
    expect(row.expiresAt.getTime() - row.askedAt.getTime()).toBe(600_000)
    await db.signInRequest.update({ where: { email }, data: { expiresAt: new Date() } })
    expect(place(await pressMailedLink(asked))).toBe(REFUSED)
    const { cookie, code } = asked
    const late = await send('callback/code', { fields: { code }, headers: { cookie } })
    expect(place(late)).toBe('/sign-in/check-your-mail')
  })

  it('leaves neither link nor code nor browser in the database', async () => {
    const { email, fields, code, cookie } = await askForLink(newAddress())
    const [{ row }] = await runOn(url, 'select r::text as row from sign_in_request r where email = $1', [
      email,
    ])
    const secrets = [fields.token, code, code.replace('-', ''), cookie.split('=')[1] ?? '']
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(7)
      expect(row).not.toContain(secret)
      expect(row).not.toContain(Buffer.from(secret).toString('hex'))
    }
  })

  it('is not used up by a GET, a HEAD or a form from elsewhere', async () => {
    const asked = await askForLink(newAddress())
    const query = new URLSearchParams(asked.fields)
    for (const method of ['GET', 'HEAD'])
      for (const path of ['callback/email', 'callback/code']) {
        const closed = await send(`${path}?${query}`, { method, headers: { cookie: asked.cookie } })
        expect([closed.status, closed.headers.get('allow')]).toEqual([405, 'POST'])
      }
    for (const from of ['https://evil.example', 'null'])
      expect((await pressMailedLink(asked, { origin: from })).status).toBe(403)
    expect(place(await pressMailedLink(asked))).toBe('/')
  })

  it('is void once a new one has been asked for, from whichever browser, and so is its code', async () => {
    const [first, second] = [await askForLink('void@example.org'), await askForLink('VOID@example.org')]
    expect(place(await pressMailedLink(first))).toBe(REFUSED)
    expect(place(await pressMailedLink({ ...first, cookie: second.cookie }))).toBe(REFUSED)
    for (const { cookie } of [first, second]) {
      const old = await send('callback/code', { fields: { code: first.code }, headers: { cookie } })
      expect(place(old)).toMatch(/^\/sign-in\/check-your-mail/)
    }
    expect(place(await pressMailedLink(second))).toBe('/')
  })

  it('finds the same member again, however the address is written, and ends the session before', async () => {
    const first = await signIn()
    const asked = await askForLink(` ${first.email.toUpperCase()} `)
    const answer = await pressMailedLink(asked, { cookie: `${asked.cookie}; ${first.cookie}` })
    expect(await viewerOf(first.cookie)).toBeNull()
    expect(await viewerOf(cookieHeader(answer))).toMatchObject({ handle: expect.any(String) })
    expect(await db.member.count({ where: { email: first.email } })).toBe(1)
  })

  it('forgets a place to return to that is not of this site', async () => {
    const asked = await askForLink(newAddress(), '//evil.example')
    const { fields, cookie } = asked
    const sent = { ...fields, returnTo: 'https://evil.example/' }
    expect(place(await send('callback/email', { fields: sent, headers: { cookie } }))).toBe('/')
  })
})

describe('in another browser', () => {
  const shownTo = ({ cookie }: { cookie: string }) =>
    spacedShownCode(shownCode(hashAskingToken(cookie.split('=')[1] ?? '')))
  const confirm = (token: string, code?: string, cookie = '') =>
    send('callback/email', { fields: { token, ...(code !== undefined && { code }) }, headers: { cookie } })

  it('the link alone lets nobody in and is not used up; the code shown where it was asked for does', async () => {
    const asked = await askForLink(newAddress(), '/editions')
    const { token } = asked.fields
    const other = await askForLink(newAddress())
    for (const cookie of ['', other.cookie, 'backboard-asking=x']) {
      const answer = await confirm(token, undefined, cookie)
      expect(place(answer)).toBe(`/sign-in/confirm?token=${token}`)
      expect(answer.headers.getSetCookie()).toEqual([])
    }
    const wrong = await confirm(token, shownTo(other))
    expect(place(wrong)).toBe(`/sign-in/confirm?token=${token}&error=WrongCode`)
    const answer = await confirm(token, shownTo(asked))
    expect(place(answer)).toBe('/editions')
    expect(await viewerOf(cookieHeader(answer))).not.toBeNull()
    expect(place(await pressMailedLink(asked))).toBe(REFUSED)
  })

  it('five codes may be typed, then none any more, and the browser that asked still gets in by the link', async () => {
    const asked = await askForLink(newAddress())
    const { token } = asked.fields
    const right = shownTo(asked)
    const wrong = right.startsWith('0') ? '111111' : '000000'
    const answers = await Promise.all(Array.from({ length: 100 }, () => confirm(token, wrong)))
    expect(answers.every((answer) => place(answer)?.endsWith('error=WrongCode'))).toBe(true)
    expect(place(await confirm(token, right))).toMatch(/WrongCode$/)
    const { cookie, code } = asked
    const typed = await send('callback/code', { fields: { code }, headers: { cookie } })
    expect(place(typed)).toBe('/sign-in/check-your-mail')
    expect(await sessionsOf(asked.email)).toBe(0)
    expect(place(await pressMailedLink(asked))).toBe('/')
  })
})

describe('the code of the mail', () => {
  const type = (code: string, cookie: string) =>
    send('callback/code', { fields: { code }, headers: { cookie } })

  it('lets in on the page where it was asked for, however it is typed', async () => {
    const asked = await askForLink(newAddress(), '/editions')
    const typed = ` ${asked.code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `
    const answer = await type(typed, asked.cookie)
    expect(place(answer)).toBe('/editions')
    expect(await viewerOf(cookieHeader(answer))).not.toBeNull()
  })

  it('is nothing in any other browser', async () => {
    const [asked, other] = [await askForLink(newAddress()), await askForLink(newAddress())]
    expect(place(await type(asked.code, ''))).toBe('/sign-in/check-your-mail')
    expect(place(await type(asked.code, other.cookie))).toBe('/sign-in/check-your-mail?error=WrongCode')
    expect(await sessionsOf(asked.email)).toBe(0)
    expect(place(await type(asked.code, asked.cookie))).toBe('/')
  })

  it('may be typed wrong four times but not five, however many try at once; what cannot be one counts for nothing', async () => {
    const tried = async (wrong: number) => {
      const asked = await askForLink(newAddress())
      for (let n = 0; n < 20; n++) await type('7K3M-Q9', asked.cookie)
      const guess = asked.code.startsWith('2') ? '3333-3333' : '2222-2222'
      await Promise.all(Array.from({ length: wrong }, () => type(guess, asked.cookie)))
      return place(await type(asked.code, asked.cookie))
    }
    expect(await tried(4)).toBe('/')
    expect(await tried(5)).toBe('/sign-in/check-your-mail')
    expect(await tried(200)).toBe('/sign-in/check-your-mail')
  })
})

it('somebody who is suspended is told so first, and then led on', async () => {
  const { email } = await signIn()
  await db.$queryRaw`select set_suspended(id, true)::text from member where email = ${email}`
  const answer = await pressMailedLink(await askForLink(email, '/technologies/django'))
  expect(place(answer)).toBe('/suspended?returnTo=%2Ftechnologies%2Fdjango')
})

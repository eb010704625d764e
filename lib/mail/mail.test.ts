import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepMail, listKeptMails } from './kept-mail'
import { mailDelivery } from './mailbox-rules'
import { signInMail } from './sign-in-mail'

describe('mailDelivery', () => {
  const here = { 'x-backboard-loopback': '1' }
  const server = { EMAIL_SERVER: 'smtp://mail.example' }
  const site = { SITE_URL: 'https://backboard.example' }

  it.each([
    [here, {}, 'KEPT'],
    [here, server, 'SMTP'],
    [{}, { ...server, ...site }, 'SMTP'],
    [{ host: 'evil.example' }, server, null],
    [{}, {}, null],
    [{}, site, null],
    [{ 'x-backboard-loopback': '0' }, {}, null],
    [{ 'x-backboard-loopback': '1, 1' }, {}, null],
    [{ host: 'localhost:3000' }, {}, null],
  ])('headers %j under %j: %s', (headers: Record<string, string>, configured, expected) => {
    expect(mailDelivery(new Headers(headers), configured)).toBe(expected)
  })
})

describe('kept mails', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'backboard-mail-'))
  })
  afterEach(() => rm(folder, { recursive: true }))
  const mail = (subject: string) => ({ to: 'ada@example.org', subject, text: 'text', html: '<p>text</p>' })

  it('are read newest first and only by their owner', async () => {
    await keepMail(folder, mail('first'), new Date('2026-01-01T10:00:00Z'))
    await keepMail(folder, mail('second'), new Date('2026-01-01T10:00:01Z'))
    expect((await listKeptMails(folder)).map((one) => one.subject)).toEqual(['second', 'first'])
    const [name] = await readdir(folder)
    expect((await stat(path.join(folder, name ?? ''))).mode & 0o777).toBe(0o600)
  })

  it('pass over what is no mail, and a folder that is not there', async () => {
    await writeFile(path.join(folder, '1767261600000-0a0a0a0a.json'), '{"to": 1')
    await writeFile(path.join(folder, 'notes.txt'), 'x')
    expect(await listKeptMails(folder)).toEqual([])
    expect(await listKeptMails(path.join(folder, 'nowhere'))).toEqual([])
  })

  it('never pile up beyond two hundred', async () => {
    for (let n = 0; n < 205; n++) await keepMail(folder, mail(`${n}`), new Date(1767261600000 + n))
    expect(await readdir(folder)).toHaveLength(200)
    expect((await listKeptMails(folder))[0]?.subject).toBe('204')
  })
})

it('writes the link into both parts of the sign-in mail, escaped where it is HTML', async () => {
  const mail = await signInMail(
    "o'hara&co@example.org",
    'http://localhost:3000/sign-in/confirm?token=1&email=a',
    '7K3M-Q9XD',
    10,
  )
  expect(mail.text).toContain('\nhttp://localhost:3000/sign-in/confirm?token=1&email=a\n')
  expect(mail.html).toContain('confirm?token=1&amp;email=a"')
  expect(mail.html).not.toContain("o'hara&co")
  expect(mail.text).toMatch(/works once, for 10 minutes/)
})

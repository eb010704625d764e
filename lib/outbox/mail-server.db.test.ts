import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import { sendBySmtp } from '@/lib/mail/mail-transport'
import { signInMail } from '@/lib/mail/sign-in-mail'
import { getMailSettings } from '@/lib/notification/mail-choice-queries'
import { readUnsubscribeToken } from '@/lib/notification/unsubscribe-link'
import { aMember } from '@/testing/factories'
import { startSmtpServer } from '@/testing/smtp-server'
import { useTestDatabase } from '@/testing/test-database'
import { startMailWorker } from './mail-worker'
import { sendDueMails } from './send-due-mails'

process.env.AUTH_SECRET = 'a secret for tests, long enough to be one'
useTestDatabase()
const origin = 'https://backboard.example'
const from = 'Backboard <no-reply@backboard.example>'
let server: Awaited<ReturnType<typeof startSmtpServer>>
const post = (withinMs?: number) => ({
  origin,
  send: (mail: Parameters<typeof sendBySmtp>[2]) => sendBySmtp(server.url, from, mail, withinMs),
})
const tell = (memberId: string, actor: string | null = null) =>
  db.$executeRaw`select notify_member(${memberId}::uuid, 'REPLY', ${actor}::uuid, '/technologies/django#comments',
    ${JSON.stringify({ technology: 'Django', excerpt: 'Größer als “das” 😀\nand a second line' })}::jsonb)`
const waiting = () => db.mailOutbox.count()

beforeAll(async () => {
  server = await startSmtpServer()
})
afterAll(() => server.kill())
beforeEach(async () => {
  await db.mailOutbox.deleteMany()
  await server.behave('accept')
})

it('hands a notification over with both parts, who it is from, and a way to end it with one click', async () => {
  const { id, email } = await aMember()
  const actor = await aMember({ name: '=?utf-8?Q?Bcc:?= <b@evil.example>' })
  await tell(id, actor.id)
  expect(await sendDueMails(post())).toEqual({ claimed: 1, sent: 1, away: null })
  const [mail, ...more] = await server.mailsTo(email)
  expect(more).toEqual([])
  expect(mail?.from?.text).toBe('"Backboard" <no-reply@backboard.example>')
  expect(mail?.subject).toContain('answered your comment on Django')
  expect(mail?.text).toContain('> Größer als “das” 😀\n> and a second line')
  expect(mail?.text).toContain('https://backboard.example/technologies/django#comments')
  expect(mail?.html).toContain('Größer als “das” 😀')
  expect(mail?.html).not.toContain('<b@evil')
  expect(mail?.cc ?? mail?.bcc).toBeUndefined()

  const raw =
    server.taken
      .at(-1)
      ?.raw.split('\r\n\r\n')[0]
      ?.replace(/\r\n[ \t]+/g, ' ') ?? ''
  expect(raw).toMatch(/^Auto-Submitted: auto-generated$/m)
  expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m)
  const [, token = ''] =
    /^List-Unsubscribe: ?<https:\/\/backboard\.example\/api\/v1\/unsubscribe\/(\S+)>$/m.exec(raw) ?? []
  expect(readUnsubscribeToken(token)).toEqual({ memberId: id, kind: 'REPLY' })
  const told = await db.notification.findFirstOrThrow({ where: { memberId: id } })
  expect(mail?.messageId).toBe(`<${told.id}@backboard.example>`)
})

it('takes a refused address for refused, and a put-off or disliked mail for one to try again', async () => {
  const [refused, putOff, disliked] = [await aMember(), await aMember(), await aMember()]
  await server.behave('refuse-address')
  await tell(refused.id)
  await sendDueMails(post())
  expect((await getMailSettings(refused.id)).refused?.reason).toMatch(/^550 5\.1\.1 .*No such mailbox here/)
  for (const [member, manner] of [
    [putOff, 'put-off'],
    [disliked, 'refuse-content'],
  ] as const) {
    await server.behave(manner)
    await tell(member.id)
    await sendDueMails(post())
    expect((await getMailSettings(member.id)).refused).toBeNull()
    expect(await db.mailOutbox.findFirst({ where: { memberId: member.id } })).toMatchObject({ attempts: 1 })
  }
})

it('gives up on a server that says nothing or takes too long, and counts it as away', async () => {
  const { id } = await aMember()
  await tell(id)
  for (const manner of ['slow', 'drip'] as const) {
    await server.behave(manner)
    const began = performance.now()
    const { away } = await sendDueMails(post(1000))
    expect(performance.now() - began).toBeLessThan(4000)
    expect(away?.reason).toContain('within 1 second')
    const mail = await signInMail('ada@example.org', `${origin}/sign-in/confirm?token=1`, '7K3M-Q9XD', 10)
    await expect(sendBySmtp(server.url, from, mail, 1000)).rejects.toThrow('did not take the mail')
  }
  expect(await waiting()).toBe(1)
})

it('loses nothing while the server is gone, and sends all of it once when it is back', async () => {
  const { id, email } = await aMember()
  await server.kill()
  for (let i = 0; i < 12; i++) await tell(id)
  const said: string[] = []
  const workers = [1, 2].map(() => startMailWorker(post(), (line) => said.push(line), 100))
  await vi.waitFor(() => expect(said.join()).toContain('ECONNREFUSED'), { timeout: 10_000 })
  expect(await waiting()).toBe(12)
  await server.start()
  await vi.waitFor(async () => expect(await waiting()).toBe(0), { timeout: 30_000 })
  await Promise.all(workers.map((worker) => worker.stop()))
  const mails = await server.mailsTo(email)
  expect(mails).toHaveLength(12)
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(12)
})

import { beforeEach, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import type { MailMessage } from '@/lib/mail/mail-message'
import { chooseMail, retryMail } from '@/lib/notification/choose-mail'
import { getMailSettings } from '@/lib/notification/mail-choice-queries'
import { aMember } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'
import { MOST_ATTEMPTS } from './back-off-rules'
import { claimMails } from './claim-mails'
import { startMailWorker } from './mail-worker'
import { sendDueMails } from './send-due-mails'
import { settle } from './settle-mail'

process.env.AUTH_SECRET = 'a secret for tests, long enough to be one'
useTestDatabase()
const origin = 'https://backboard.example'

const tell = (memberId: string, kind = 'STANDING', details = {}) =>
  db.$executeRaw`select notify_member(${memberId}::uuid, ${kind}::notification_kind, null, '/settings', ${JSON.stringify(details)}::jsonb)`
const waiting = (memberId: string) => db.mailOutbox.findMany({ where: { memberId } })
/** As if its time had come. */
const hurry = (memberId: string) =>
  db.$executeRaw`update mail_outbox set due_at = now() where member_id = ${memberId}::uuid and due_at < 'infinity'`
const smtpError = (responseCode: number, command = 'RCPT TO') =>
  Object.assign(new Error('refused'), {
    code: 'EENVELOPE',
    command,
    responseCode,
    response: `${responseCode} refused`,
  })

const sent: MailMessage[] = []
const send = vi.fn(async (mail: MailMessage) => void sent.push(mail))
const post = { origin, send }

beforeEach(async () => {
  await db.mailOutbox.deleteMany()
  sent.length = 0
  send.mockReset()
  send.mockImplementation(async (mail) => void sent.push(mail))
})

it('a notification and its mail are written together, or neither', async () => {
  const { id } = await aMember()
  await tell(id)
  expect(await waiting(id)).toHaveLength(1)
  await db
    .$transaction(async (transaction) => {
      await transaction.$executeRaw`select notify_member(${id}::uuid, 'STANDING', null, '/settings', '{}')`
      throw new Error('a crash')
    })
    .catch(() => {})
  expect(await waiting(id)).toHaveLength(1)
  expect(await db.notification.count({ where: { memberId: id } })).toBe(1)
})

it('each of a hundred mails is sent exactly once by four workers at once', async () => {
  const { id, email } = await aMember()
  for (let i = 0; i < 100; i++) await tell(id)
  const workers = Array.from({ length: 4 }, () => startMailWorker(post, console.error, 20))
  await vi.waitFor(async () => expect(await waiting(id)).toEqual([]), { timeout: 30_000 })
  await Promise.all(workers.map((worker) => worker.stop()))
  expect(sent).toHaveLength(100)
  expect(new Set(sent.map((mail) => mail.id)).size).toBe(100)
  expect(new Set(sent.map((mail) => mail.to))).toEqual(new Set([email]))
})

it('what a dead process had claimed is sent by another once its lease is over, and only that one settles it', async () => {
  const { id } = await aMember()
  await tell(id)
  const [dead] = await claimMails(5)
  expect(await sendDueMails(post)).toMatchObject({ claimed: 0 })
  await hurry(id)
  const [living] = await claimMails(5)
  expect(living?.id).toBe(dead?.id)
  await settle(dead as NonNullable<typeof dead>)
  expect(await waiting(id)).toHaveLength(1)
  await settle(living as NonNullable<typeof living>)
  expect(await waiting(id)).toEqual([])
})

it('a mail that is put off is tried again later, each time later', async () => {
  const { id } = await aMember()
  await tell(id)
  send.mockRejectedValue(smtpError(451))
  for (const [attempts, seconds] of [
    [1, 60],
    [2, 240],
    [3, 960],
  ] as const) {
    expect(await sendDueMails(post)).toMatchObject({ claimed: 1, sent: 0, away: null })
    const [row] = await waiting(id)
    expect(row?.attempts).toBe(attempts)
    const wait = ((row?.dueAt.getTime() ?? 0) - Date.now()) / 1000
    expect(Math.abs(wait - seconds)).toBeLessThan(10)
    expect(await sendDueMails(post)).toMatchObject({ claimed: 0 })
    await hurry(id)
  }
  send.mockImplementation(async (mail) => void sent.push(mail))
  await sendDueMails(post)
  expect([sent.length, await waiting(id)]).toEqual([1, []])
})

it('an address that is refused for good gets no more mail, its member sees why, and can have it tried again', async () => {
  const { id } = await aMember()
  await tell(id)
  send.mockRejectedValue(smtpError(550))
  await sendDueMails(post)
  expect((await getMailSettings(id)).refused).toMatchObject({ reason: '550 refused' })
  await tell(id)
  await hurry(id)
  expect(await sendDueMails(post)).toMatchObject({ claimed: 0 })

  send.mockImplementation(async (mail) => void sent.push(mail))
  await retryMail(id)
  expect((await getMailSettings(id)).refused).toBeNull()
  await sendDueMails(post)
  expect(sent).toHaveLength(1)
  await tell(id)
  await sendDueMails(post)
  expect(sent).toHaveLength(2)
})

it('an address that takes nothing for a week counts as refused, and another address is another chance', async () => {
  const { id, handle } = await aMember()
  await tell(id)
  await db.mailOutbox.updateMany({ where: { memberId: id }, data: { attempts: MOST_ATTEMPTS - 1 } })
  send.mockRejectedValue(smtpError(452))
  await sendDueMails(post)
  expect((await getMailSettings(id)).refused?.reason).toMatch(/within a week.*452 refused/)
  await db.member.update({ where: { id }, data: { email: `${handle}-new@members.example` } })
  expect((await getMailSettings(id)).refused).toBeNull()
  send.mockImplementation(async (mail) => void sent.push(mail))
  await sendDueMails(post)
  expect(sent.map(({ to }) => to)).toEqual([`${handle}-new@members.example`])
})

it('while the server is away nothing counts as a try and everything waits', async () => {
  const { id } = await aMember()
  for (let i = 0; i < 7; i++) await tell(id)
  send.mockRejectedValue(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNECTION' }))
  const { away } = await sendDueMails(post)
  expect(away?.reason).toContain('ECONNREFUSED')
  const rows = await waiting(id)
  expect(rows.map(({ attempts }) => attempts)).toEqual([0, 0, 0, 0, 0, 0, 0])
  expect(rows.every(({ dueAt }) => dueAt.getTime() <= Date.now() + 1000)).toBe(true)
})

it('what was switched off meanwhile, or quotes a comment that is gone, is not sent', async () => {
  const { id } = await aMember()
  await tell(id, 'REPORT_DECIDED')
  await tell(id, 'STANDING')
  await chooseMail(id, { REPORT_DECIDED: false })
  await tell(id, 'REPORT_DECIDED')
  await tell(id, 'REPLY', { commentId: '00000000-0000-4000-8000-000000000000', excerpt: 'Hidden since' })
  await tell(id, 'REPLY', { commentId: 'no id at all', excerpt: 'Shown' })
  while ((await sendDueMails(post)).claimed > 0);
  expect(sent.map(({ subject }) => subject).sort()).toEqual([
    'Somebody answered your comment',
    'Your account has changed its standing',
  ])
  expect(await waiting(id)).toEqual([])
})

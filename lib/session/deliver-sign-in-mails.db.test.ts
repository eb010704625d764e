import { beforeEach, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import type { MailMessage } from '@/lib/mail/mail-message'
import { useTestDatabase } from '@/testing/test-database'
import { askForMail } from './ask-for-mail'
import { hashAskingToken } from './asking-browser'
import { newAddress, useLoopbackSite } from './browser-for-tests'
import { deliverSignInMails } from './deliver-sign-in-mails'
import { getRequestOfBrowser } from './sign-in-request-queries'

useTestDatabase()
useLoopbackSite()

const sent: MailMessage[] = []
const send = vi.fn<(mail: MailMessage) => Promise<string>>()
beforeEach(async () => {
  await db.signInRequest.deleteMany()
  sent.length = 0
  send.mockReset()
  send.mockImplementation(async (mail) => {
    sent.push(mail)
    return 'Taken'
  })
})

const ask = (email = newAddress()) =>
  askForMail({ email, origin: 'https://backboard.example', returnTo: null })
const mailStateOf = async ({ askingToken }: { askingToken: string }) =>
  (await getRequestOfBrowser(hashAskingToken(askingToken)))?.mail
const laterBy = (seconds: number) => db.$executeRaw`
  update sign_in_request set mail_due_at = mail_due_at - make_interval(secs => ${seconds}::int),
    asked_at = asked_at - make_interval(secs => ${seconds}::int)`
const deliver = async () => (await deliverSignInMails(undefined, send)).failures
const failWith = (error: object) => send.mockRejectedValue(Object.assign(new Error('It did not go'), error))

it('sends each mail once, however many processes look', async () => {
  const asked = await Promise.all(Array.from({ length: 12 }, () => ask()))
  await Promise.all(Array.from({ length: 10 }, deliver))
  expect(new Set(sent.map(({ to }) => to)).size).toBe(12)
  expect(sent).toHaveLength(12)
  for (const one of asked) expect(await mailStateOf(one)).toBe('SENT')
})

it('sends only the newest of an address that was asked for twice before any went', async () => {
  const email = newAddress()
  await ask(email)
  const { tokenHash } = await ask(email)
  await deliver()
  expect(sent).toHaveLength(1)
  expect((await db.signInRequest.findUniqueOrThrow({ where: { email } })).tokenHash).toBe(tokenHash)
})

it('sends what a process that died had taken, once its time for that is over', async () => {
  await ask()
  send.mockImplementation(() => new Promise(() => {}))
  void deliver()
  await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(1))
  send.mockClear()
  expect(await deliver()).toEqual([])
  expect(send).not.toHaveBeenCalled()
  await laterBy(31)
  send.mockResolvedValue('Taken')
  await deliver()
  expect(send).toHaveBeenCalledTimes(1)
})

it('tries again while the server does not take it, later each time, and says so to who waits', async () => {
  const asked = await ask()
  failWith({ code: 'ECONNECTION' })
  expect(await deliver()).toMatchObject([{ kind: 'AWAY' }])
  expect(await deliver()).toEqual([])
  await laterBy(6)
  expect(await mailStateOf(asked)).toBe('WAITING')
  expect(await deliver()).toHaveLength(1)
  await laterBy(6)
  expect(await deliver()).toEqual([])
  await laterBy(6)
  send.mockResolvedValue('Taken')
  expect(await deliver()).toEqual([])
  expect(await mailStateOf(asked)).toBe('SENT')
})

it('gives an address up that the server refuses, and says so to who waits', async () => {
  const asked = await ask()
  failWith({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 })
  expect(await deliver()).toMatchObject([{ kind: 'REFUSED' }])
  expect(await mailStateOf(asked)).toBe('REFUSED')
  await laterBy(60)
  expect(await deliver()).toEqual([])
})

it('sends nothing whose link is over, and nothing that it cannot open any more', async () => {
  const over = await ask()
  await db.signInRequest.update({ where: { tokenHash: over.tokenHash }, data: { expiresAt: new Date() } })
  const foreign = await ask()
  await db.signInRequest.update({
    where: { tokenHash: foreign.tokenHash },
    data: { mail: Buffer.alloc(60, 1) },
  })
  expect(await deliver()).toEqual([])
  expect(sent).toEqual([])
})

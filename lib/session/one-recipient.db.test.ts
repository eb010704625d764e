import { domainToASCII } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { sendBySmtp } from '@/lib/mail/mail-transport'
import { startSmtpServer } from '@/testing/smtp-server'
import { useTestDatabase } from '@/testing/test-database'
import { trickyAddresses } from '@/testing/tricky-addresses'
import { askForMail } from './ask-for-mail'
import { send, useLoopbackSite } from './browser-for-tests'
import { deliverSignInMails } from './deliver-sign-in-mails'

useTestDatabase()
useLoopbackSite()

let server: Awaited<ReturnType<typeof startSmtpServer>>
beforeAll(async () => {
  server = await startSmtpServer()
})
afterAll(() => server.kill())

const inAscii = (address: string) => address.replace(/[^@]*$/, domainToASCII)
const bySmtp: typeof import('@/lib/mail/send-mail').sendMail = (mail, withinMs) =>
  sendBySmtp(server.url, 'Backboard <no-reply@backboard.example>', mail, withinMs)

it('the mail server is told one recipient for each address that is one, exactly that one', async () => {
  const meant = [...new Set(trickyAddresses.flatMap(([, , address]) => address ?? []))]
  expect(meant.length).toBeGreaterThan(10)
  for (const email of meant) {
    const { tokenHash } = await askForMail({ email, origin: 'https://backboard.example', returnTo: null })
    expect((await deliverSignInMails(tokenHash, bySmtp)).failures).toEqual([])
  }
  // The test's server turns the domain of the address that it was told into Unicode.
  const told = server.taken.map(({ recipients }) => recipients.map(inAscii))
  expect(told).toEqual(meant.map((email) => [email]))
  for (const { raw } of server.taken) {
    const [head = ''] = raw.split('\r\n\r\n')
    expect(head.match(/^(to|cc|bcc):/gim)).toEqual(['To:'])
  }
})

it('a refused address leaves no request and no mail behind; one that is right leaves one', async () => {
  await db.signInRequest.deleteMany()
  for (const [, typed, meant] of trickyAddresses) {
    if (typeof typed !== 'string' || /[\ud800-\udfff]/.test(typed)) continue
    // Five spellings of one address would reach its limit.
    await db.strictLimit.deleteMany()
    const { status } = await send('signin/email', { fields: { email: typed } })
    const rows = await db.signInRequest.findMany({ select: { email: true } })
    const refused = typed.length > 64_000 ? 413 : 422
    expect({ typed, status, rows }).toEqual({
      typed,
      status: meant ? 303 : refused,
      rows: meant ? [{ email: meant }] : [],
    })
    await db.signInRequest.deleteMany()
  }
})

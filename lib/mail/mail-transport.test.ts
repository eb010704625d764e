import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sendBySmtp } from './mail-transport'
import { signInMail } from './sign-in-mail'

const taken: { recipients: string[]; raw: string }[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _, done) =>
    done(address.startsWith('nobody') ? new Error('No such mailbox here') : null),
  onData(stream, session, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const recipients = session.envelope.rcptTo.map(({ address }) => address)
      taken.push({ recipients, raw: Buffer.concat(chunks).toString() })
      done(null, 'Taken as 42')
    })
  },
})
let url = ''

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
})
afterAll(() => new Promise<void>((done) => server.close(done)))

const from = 'Backboard <no-reply@backboard.example>'
const link = `https://backboard.example/sign-in/confirm?token=${'0'.repeat(64)}`

it('hands the sign-in mail over, to one recipient, with the link whole and the code in both parts', async () => {
  expect(await sendBySmtp(url, from, await signInMail('ada@example.org', link, '7K3M-Q9XD', 10))).toContain(
    'Taken as 42',
  )
  expect(taken[0]?.recipients).toEqual(['ada@example.org'])
  const mail = await simpleParser(taken[0]?.raw ?? '')
  expect(mail.subject).toBe('Sign in to Backboard')
  expect(mail.from?.text).toBe('"Backboard" <no-reply@backboard.example>')
  expect(mail.text).toContain(`\n${link}\n`)
  expect(mail.html).toContain(link)
  expect([mail.text, mail.html].map((part) => String(part).includes('7K3M-Q9XD'))).toEqual([true, true])
})

it('says what the server said where it refuses', async () => {
  const mail = await signInMail('nobody@example.org', link, '7K3M-Q9XD', 10)
  await expect(sendBySmtp(url, from, mail)).rejects.toThrow('No such mailbox here')
})

it('fails where no server listens', async () => {
  const mail = await signInMail('ada@example.org', link, '7K3M-Q9XD', 10)
  await expect(sendBySmtp('smtp://127.0.0.1:1', from, mail)).rejects.toThrow('ECONNREFUSED')
})

import { createTransport } from 'nodemailer'
import type SMTPTransport from 'nodemailer/lib/smtp-transport'
import { type Finding, good, worry, wrong } from './finding'

const TIMEOUT_MS = 10_000

/** Whether the mail server takes us: signs in, sends nothing. */
export async function checkMail({
  EMAIL_SERVER,
  EMAIL_FROM,
  SITE_URL,
}: Record<string, string | undefined>): Promise<Finding[]> {
  if (!EMAIL_SERVER) return [withoutServer(SITE_URL)]
  const options: SMTPTransport.Options = {
    url: EMAIL_SERVER,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  }
  const transport = createTransport(options)
  try {
    await transport.verify()
    return [
      good('mail', `The mail server takes us. To see a mail arrive: npm run mail:test -- ADDRESS`),
      ...from(EMAIL_FROM),
    ]
  } catch (error) {
    const says = `The mail server does not take us: ${(error as Error).message}.`
    return [wrong('mail', says, 'Check EMAIL_SERVER: without mail nobody can sign in.')]
  } finally {
    transport.close()
  }
}

const from = (EMAIL_FROM: string | undefined): Finding[] =>
  EMAIL_FROM
    ? []
    : [wrong('mail', 'EMAIL_FROM is not set.', 'Name an address that the server may send from.')]

function withoutServer(SITE_URL: string | undefined): Finding {
  const isPublic = SITE_URL && !/^https?:\/\/(localhost|127\.|\[::1\])/.test(SITE_URL)
  return isPublic
    ? wrong(
        'mail',
        'EMAIL_SERVER is not set: nobody can sign in by mail.',
        'EMAIL_SERVER=smtps://user:password@host:465',
      )
    : worry(
        'mail',
        'EMAIL_SERVER is not set: mails stay in the mailbox of this machine.',
        'Good for trying out only.',
      )
}

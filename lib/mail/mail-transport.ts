import { createTransport, type SendMailOptions } from 'nodemailer'
import type SMTPTransport from 'nodemailer/lib/smtp-transport'
import { plural } from '@/lib/format/plural'
import type { MailMessage } from './mail-message'

const SECOND = 1000
const ALTOGETHER_MS = 60 * SECOND

/**
 * Hands one mail to the server and answers what it said; throws where the server refuses or stays silent.
 * @param withinMs bounds the whole of it: a server that sends a byte now and then passes every other bound
 */
export async function sendBySmtp(
  server: string,
  from: string,
  message: MailMessage,
  withinMs = ALTOGETHER_MS,
): Promise<string> {
  const options: SMTPTransport.Options = {
    url: server,
    connectionTimeout: 10 * SECOND,
    greetingTimeout: 10 * SECOND,
    socketTimeout: 20 * SECOND,
    dnsTimeout: 10 * SECOND,
  }
  const transport = createTransport(options)
  const mail: SendMailOptions & { signal: AbortSignal } = {
    ...toMail(from, message),
    signal: AbortSignal.timeout(withinMs),
  }
  try {
    const sent = await transport.sendMail(mail)
    if (sent.accepted.length === 0)
      throw new Error(`The mail server took the mail for nobody: ${sent.response}`)
    return sent.response
  } catch (error) {
    if (!mail.signal.aborted) throw error
    throw new Error(`The mail server did not take the mail within ${plural(withinMs / SECOND, 'second')}`, {
      cause: error,
    })
  } finally {
    transport.close()
  }
}

function toMail(from: string, { to, subject, text, html, unsubscribe, id }: MailMessage): SendMailOptions {
  return {
    from,
    // As an object, so that nothing in the address can be read as a list of several.
    to: { name: '', address: to },
    subject,
    text,
    html,
    messageId: id && `<${id}@${/@([^\s>]+)>?$/.exec(from)?.[1] ?? 'localhost'}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribe && {
        'List-Unsubscribe': { prepared: true, value: `<${unsubscribe}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  }
}

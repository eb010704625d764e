import { createTransport } from 'nodemailer'
import type SMTPTransport from 'nodemailer/lib/smtp-transport'
import type { MailMessage } from './mail-message'

const SECOND = 1000

/** Hands one mail to the server and answers what it said; throws where the server refuses or stays silent. */
export async function sendBySmtp(server: string, from: string, message: MailMessage): Promise<string> {
  const options: SMTPTransport.Options = {
    url: server,
    connectionTimeout: 10 * SECOND,
    greetingTimeout: 10 * SECOND,
    socketTimeout: 20 * SECOND,
    dnsTimeout: 10 * SECOND,
  }
  const transport = createTransport(options)
  try {
    const { to, subject, text, html } = message
    const sent = await transport.sendMail({
      from,
      // As an object, so that nothing in the address can be read as a list of several.
      to: { name: '', address: to },
      subject,
      text,
      html,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    if (sent.accepted.length === 0)
      throw new Error(`The mail server took the mail for nobody: ${sent.response}`)
    return sent.response
  } finally {
    transport.close()
  }
}

import { env } from '@/lib/env'
import { sendMail } from '@/lib/mail/send-mail'
import { normaliseEmail } from '@/lib/member/email-rules'
import { Refusal } from '@/lib/refusal'

const text = 'This is a test of the mail settings of Backboard. Nothing needs to be done.'

/** Sends one mail and prints what the server answered. */
export async function main(args: string[]): Promise<void> {
  const to = normaliseEmail(args[0])
  if (!to || args.length !== 1) {
    throw new Refusal('Name one address to write to: npm run mail:test -- somebody@example.org')
  }
  const { EMAIL_SERVER, EMAIL_FROM } = env()
  if (!EMAIL_SERVER)
    console.log('EMAIL_SERVER is not set, so the mail is kept on this machine instead of being sent.')
  else console.log(`Sending from ${EMAIL_FROM} through ${withoutPassword(EMAIL_SERVER)} …`)
  const subject = 'A test mail from Backboard'
  try {
    const answer = await sendMail({ to, subject, text: `${text}\n`, html: `<p>${text}</p>` })
    console.log(
      EMAIL_SERVER
        ? `The server took the mail to ${to} and answered: ${answer}`
        : `The mail to ${to} was ${answer}.`,
    )
  } catch (error) {
    throw new Refusal(`The mail was not sent: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function withoutPassword(server: string): string {
  const url = new URL(server)
  return `${url.protocol}//${url.username ? `${decodeURIComponent(url.username)}@` : ''}${url.host}`
}

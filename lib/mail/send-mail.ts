import { env } from '@/lib/env'
import { keepMail } from './kept-mail'
import { mailFolder } from './mail-folder'
import type { MailMessage } from './mail-message'
import { sendBySmtp } from './mail-transport'

/**
 * Sends through EMAIL_SERVER, or keeps the mail in the data folder where none is set. Answers what the server said.
 * @param withinMs how long the server may take, for a mail that somebody waits for
 */
export async function sendMail(message: MailMessage, withinMs?: number): Promise<string> {
  const { EMAIL_SERVER, EMAIL_FROM } = env()
  if (EMAIL_SERVER) return sendBySmtp(EMAIL_SERVER, EMAIL_FROM, message, withinMs)
  await keepMail(mailFolder(), message)
  return `kept in ${mailFolder()}`
}

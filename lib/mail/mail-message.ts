export type MailMessage = {
  to: string
  subject: string
  text: string
  html: string
  /** Where one POST without a session ends mails of this kind (RFC 8058). */
  unsubscribe?: string
  /** The same for every attempt to send the same mail, so that a mail sent twice can be told to be one. */
  id?: string
}

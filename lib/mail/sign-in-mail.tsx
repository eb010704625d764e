import { MailButton, MailCode, MailLayout, Paragraph, SmallPrint } from './mail-layout'
import type { MailMessage } from './mail-message'
import { renderMail } from './render-mail'

/**
 * The mail with the sign-in link and code, as plain text and as HTML.
 * @param code as people read it, with its groups apart
 */
export async function signInMail(
  to: string,
  link: string,
  code: string,
  minutes: number,
): Promise<MailMessage> {
  const host = new URL(link).host
  const ask = `Somebody, most likely you, asked to sign in to Backboard at ${host} as ${to}.`
  const once = `The link works once, for ${minutes} minutes. It opens a page with a button; press it to sign in.`
  const elsewhere = 'Reading this on another device? Type this code on the page where you asked for the mail:'
  const secret =
    'Give the code to nobody, and type it nowhere else: whoever has it is let in as you. We never ask for it.'
  const otherwise =
    'If you did not ask for this, you need do nothing: without the link and the code nobody gets in, and nothing changes.'
  const footer = (
    <SmallPrint>If the button does nothing, copy this address into your browser: {link}</SmallPrint>
  )
  return {
    to,
    subject: 'Sign in to Backboard',
    text: [ask, `Open this link to go on:\n${link}`, once, `${elsewhere}\n\n    ${code}`, secret, otherwise]
      .join('\n\n')
      .concat('\n'),
    html: await renderMail(
      <MailLayout preview={once} footer={footer}>
        <Paragraph>{ask}</Paragraph>
        <MailButton href={link}>Sign in to Backboard</MailButton>
        <Paragraph>{once}</Paragraph>
        <Paragraph>{elsewhere}</Paragraph>
        <MailCode>{code}</MailCode>
        <Paragraph>{secret}</Paragraph>
        <Paragraph>{otherwise}</Paragraph>
      </MailLayout>,
    ),
  }
}

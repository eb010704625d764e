import { escapeHtml } from './escape-html'
import type { MailMessage } from './mail-message'

/** The mail with the sign-in link, as plain text and as simple HTML. */
export function signInMail(to: string, link: string, minutes: number): MailMessage {
  const host = new URL(link).host
  const ask = `Somebody, most likely you, asked to sign in to Backboard at ${host} as ${to}.`
  const once = `The link works once, for ${minutes} minutes. It opens a page with a button; press it to sign in.`
  const otherwise =
    'If you did not ask for this, you need do nothing: without the link nobody gets in, and nothing changes.'
  return {
    to,
    subject: 'Sign in to Backboard',
    text: [ask, `Open this link to go on:\n${link}`, once, otherwise].join('\n\n').concat('\n'),
    html: page(
      `<p>${escapeHtml(ask)}</p>`,
      `<p><a href="${escapeHtml(link)}" style="font-size:18px;font-weight:bold">Sign in to Backboard</a></p>`,
      `<p>${once}</p>`,
      `<p>${otherwise}</p>`,
      `<p>If the link cannot be clicked, copy this address into your browser:<br>${escapeHtml(link)}</p>`,
    ),
  }
}

function page(...paragraphs: string[]): string {
  const style = 'font-family:sans-serif;font-size:16px;line-height:1.5;max-width:36em;overflow-wrap:anywhere'
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8"><title>Sign in to Backboard</title></head>',
    `<body style="${style}">`,
    ...paragraphs,
    '</body></html>',
  ].join('\n')
}

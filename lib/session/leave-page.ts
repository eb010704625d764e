import { escapeHtml } from '@/lib/mail/escape-html'
import { NOTHING_POLICY } from '@/lib/page-store/content-security-policy'

/**
 * A page that goes on to another site at once. A redirect would not do: the policy `form-action 'self'` holds for
 * where a form is redirected to, and which sites a provider uses is not known before.
 */
export function leavePage(name: string, url: string, cookies: string[]): Response {
  const href = escapeHtml(url)
  const headers = new Headers({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': NOTHING_POLICY,
  })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  const html = [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<meta http-equiv="refresh" content="0;url=${href}"><title>Going to ${escapeHtml(name)}</title></head>`,
    `<body><main><p><a href="${href}">Continue to ${escapeHtml(name)}</a></p></main></body></html>`,
  ].join('\n')
  return new Response(html, { headers })
}

/**
 * True only for a request that our server saw come from this machine to this machine: it alone sets the header,
 * and takes away any that came from outside.
 */
export function isMailboxOpen(headers: Headers): boolean {
  return headers.get('x-backboard-loopback') === '1'
}

/**
 * How a mail asked for by this request travels: null where the site cannot mail. Without SITE_URL the link would
 * name whatever Host the request claimed, so then only requests within this machine get one.
 */
export function mailDelivery(
  headers: Headers,
  { EMAIL_SERVER, SITE_URL }: { EMAIL_SERVER?: string; SITE_URL?: string },
): 'SMTP' | 'KEPT' | null {
  if (EMAIL_SERVER) return SITE_URL || isMailboxOpen(headers) ? 'SMTP' : null
  return isMailboxOpen(headers) ? 'KEPT' : null
}

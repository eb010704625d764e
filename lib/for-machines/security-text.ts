import { noteEnd } from '@/lib/page-store/rendering'

const MONTHS_VALID = 6

/**
 * `/.well-known/security.txt` (RFC 9116): where to tell of a weakness. It expires on the first of a month, half a year
 * ahead, and is made anew on the first of each month.
 */
export function securityText(origin: string, email: string, now = new Date()): string {
  const month = (ahead: number) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1))
  noteEnd(month(1))
  return [
    `Contact: mailto:${email}`,
    `Expires: ${month(MONTHS_VALID).toISOString()}`,
    'Preferred-Languages: en',
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n')
}

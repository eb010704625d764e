import { env } from '@/lib/env'
import { securityText } from '@/lib/for-machines/security-text'
import { ownOrigin } from '@/lib/own-origin'
import { missingFile, publicFile } from '@/lib/public-file'

export const dynamic = 'force-dynamic'

/** Without an address to write to there is none: the form is not allowed to be without. */
export function GET(): Response {
  const { CONTACT_EMAIL } = env()
  if (!CONTACT_EMAIL) return missingFile('An address for reports')
  return publicFile(securityText(ownOrigin(), CONTACT_EMAIL), 'text/plain; charset=utf-8')
}

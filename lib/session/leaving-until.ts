import { createHash } from 'node:crypto'
import { db } from '@/lib/db'
import { env } from '@/lib/env'

/**
 * When the account for whose address a good sign-in link was mailed is deleted for good; null where it is not. Only the
 * link tells: whoever merely knows the address learns nothing.
 */
export async function leavingUntil(token: string, email: string): Promise<Date | null> {
  // As next-auth stores it.
  const hash = createHash('sha256')
    .update(`${token}${env().AUTH_SECRET ?? ''}`)
    .digest('hex')
  const [leaving] = await db.$queryRaw<{ until: Date }[]>`
    select m.deletes_at as until from verification_token v join member m on m.email = v.identifier
    where v.token = ${hash} and v.identifier = ${email} and v.expires > now() and m.deletes_at > now()`
  return leaving?.until ?? null
}

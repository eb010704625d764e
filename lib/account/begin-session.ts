import { applyNotice } from '@/lib/changes/apply-notice'
import type { Notice } from '@/lib/changes/notice'
import { db } from '@/lib/db'

type Begun = {
  memberId: string
  tokenHash: string
  expires: Date
  userAgent: string | null
  /** When they proved who they are, as far as a provider tells; now if left out. */
  authenticatedAt?: Date
}

/**
 * Signs a member in, and takes back the deletion of the account if one was under way.
 * @returns whether it took one back; null when the account is gone
 */
export async function beginSession(begun: Begun): Promise<{ tookBack: boolean } | null> {
  const { memberId, tokenHash, expires, userAgent, authenticatedAt = null } = begun
  const [session] = await db.$queryRaw<{ tookBack: boolean; notices: Notice[] }[]>`
    select took_back as "tookBack", notices
    from begin_session(${memberId}::uuid, ${tokenHash}, ${expires}, ${userAgent}, ${authenticatedAt}::timestamptz)`
  if (!session) return null
  for (const notice of session.notices) applyNotice(notice)
  return { tookBack: session.tookBack }
}

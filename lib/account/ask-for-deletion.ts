import { applyNotice } from '@/lib/changes/apply-notice'
import type { Notice } from '@/lib/changes/notice'
import { db } from '@/lib/db'

/**
 * Begins the deletion of an account: votes, verdicts and helpful marks leave the ranking, the profile goes, comments stay
 * without a name or go too, and every session ends. Signing in within seven days takes it back.
 * @returns when it is final; null when there is no such member
 */
export async function askForDeletion(memberId: string, comments: 'KEEP' | 'DELETE'): Promise<Date | null> {
  const [asked] = await db.$queryRaw<{ deletesAt: Date | null; notices: Notice[] }[]>`
    select deletes_at as "deletesAt", notices from ask_for_deletion(${memberId}::uuid, ${comments === 'KEEP'})`
  for (const notice of asked?.notices ?? []) applyNotice(notice)
  return asked?.deletesAt ?? null
}

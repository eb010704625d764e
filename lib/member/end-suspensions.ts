import { applyNotice } from '@/lib/changes/apply-notice'
import type { Notice } from '@/lib/changes/notice'
import { db } from '@/lib/db'

/** Reinstates whoever's suspension is over, or only the member who is named; answers whether there was one. */
export async function endSuspensions(memberId: string | null = null): Promise<boolean> {
  const told = await db.$queryRaw<{ notice: Notice | null }[]>`
    select end_suspensions(${memberId}::uuid) as notice`
  for (const { notice } of told) applyNotice(notice)
  return told.length > 0
}

import { applyNotice } from '@/lib/changes/apply-notice'
import type { Notice } from '@/lib/changes/notice'
import { db } from '@/lib/db'

/**
 * Ends every account whose seven days are over, each in a transaction of its own: rows go or lose their name, and only
 * what says nothing of a person stays.
 * @returns how many
 */
export async function deleteDueAccounts(signal?: AbortSignal): Promise<number> {
  const due = await db.member.findMany({
    where: { deletesAt: { lte: new Date() } },
    orderBy: { deletesAt: 'asc' },
    select: { id: true },
  })
  let deleted = 0
  for (const { id } of due) {
    if (signal?.aborted) break
    if (await deleteForGood(id)) deleted++
  }
  return deleted
}

/** Whoever comes back after the seven days comes as somebody new, whether or not the job has run yet. */
export async function isOver({ id, deletesAt }: { id: string; deletesAt: Date | null }): Promise<boolean> {
  return deletesAt !== null && deletesAt <= new Date() && (await deleteForGood(id))
}

/** False while it is not to go, or not yet. */
export async function deleteForGood(memberId: string): Promise<boolean> {
  const [told] = await db.$queryRaw<{ notice: Notice | null }[]>`
    select delete_for_good(${memberId}::uuid) as notice`
  applyNotice(told?.notice ?? null)
  return Boolean(told?.notice)
}

import { applyNotice } from '@/lib/changes/apply-notice'
import type { Notice } from '@/lib/changes/notice'
import { db } from '@/lib/db'

type Removed = { refusal: string | null; notice: Notice | null }

/**
 * Takes a comment away: one's own is deleted for good, another's is hidden by a moderator. Its verdict goes with it.
 * @returns why not, or null: SIGNED_OUT, SUSPENDED, NOT_FOUND, NOT_YOURS
 */
export async function deleteComment(memberId: string, commentId: string): Promise<string | null> {
  const [removed] = await db.$queryRaw<
    Removed[]
  >`select * from remove_comment(${memberId}::uuid, ${commentId}::uuid)`
  if (!removed || removed.refusal) return removed?.refusal ?? 'NOT_FOUND'
  applyNotice(removed.notice)
  return null
}

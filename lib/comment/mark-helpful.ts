import { applyNotice } from '@/lib/changes/apply-notice'
import type { Notice } from '@/lib/changes/notice'
import { db } from '@/lib/db'
import type { HelpfulAnswer } from './helpful-schema'

type Marked = { refusal: string | null; helpful: number; notice: Notice | null }

/**
 * Marks somebody else's comment as helpful or takes the mark back; saying the same again changes nothing.
 * @returns how many found it helpful, or why not: SIGNED_OUT, SUSPENDED, NOT_FOUND, OWN_COMMENT
 */
export async function markHelpful(
  memberId: string,
  commentId: string,
  isHelpful: boolean,
): Promise<HelpfulAnswer | { refusal: string }> {
  const [marked] = await db.$queryRaw<
    Marked[]
  >`select * from mark_helpful(${memberId}::uuid, ${commentId}::uuid, ${isHelpful})`
  if (!marked || marked.refusal) return { refusal: marked?.refusal ?? 'NOT_FOUND' }
  applyNotice(marked.notice)
  return { helpful: marked.helpful, mine: isHelpful }
}

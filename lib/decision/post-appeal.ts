import { applyNotice } from '@/lib/changes/apply-notice'
import type { Notice } from '@/lib/changes/notice'
import { db } from '@/lib/db'

type Row = { refusal: string | null; id: string; notice: Notice | null }

/**
 * Answers a decision of the moderators, once.
 * @returns the answer's id, or why not: NOT_FOUND, ANSWERED, NOT_IN_FORCE
 */
export async function postAppeal(
  memberId: string,
  decisionId: string,
  body: string,
): Promise<{ id: string } | { refusal: string }> {
  const [row] = await db.$queryRaw<Row[]>`
    select * from post_appeal(${memberId}::uuid, ${decisionId}::uuid, ${body})`
  if (!row || row.refusal) return { refusal: row?.refusal ?? 'NOT_FOUND' }
  applyNotice(row.notice)
  return { id: row.id }
}

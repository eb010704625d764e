import { applyNotice } from '@/lib/changes/apply-notice'
import type { Notice } from '@/lib/changes/notice'
import { db } from '@/lib/db'
import { isId } from '@/lib/id'
import type { PostReport } from './report-schema'

type Row = { refusal: string | null; id: string; notice: Notice | null }

/**
 * Reports a comment or a point to the moderators.
 * @returns the report's id, or why not: SIGNED_OUT, SUSPENDED, NOT_FOUND, OWN_CONTENT, REPORTED
 */
export async function postReport(
  memberId: string,
  { subject, reason, note }: PostReport,
): Promise<{ id: string } | { refusal: string }> {
  if (!isId(subject.id)) return { refusal: 'NOT_FOUND' }
  const [row] = await db.$queryRaw<Row[]>`
    select * from post_report(${memberId}::uuid, ${subject.type}, ${subject.id}::uuid, ${reason}, ${note ?? null})`
  if (!row || row.refusal) return { refusal: row?.refusal ?? 'NOT_FOUND' }
  applyNotice(row.notice)
  return { id: row.id }
}

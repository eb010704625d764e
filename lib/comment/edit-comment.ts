import { applyNotice } from '@/lib/changes/apply-notice'
import type { Notice } from '@/lib/changes/notice'
import { db } from '@/lib/db'
import type { Comment, EditComment } from './comment-schema'
import { fromOwnCommentRow, type OwnCommentRow } from './own-comment-row'
import { renderBody } from './render-body'

type Edited = { refusal: string | null; notice: Notice | null; comment: OwnCommentRow | null }

/**
 * Changes one's own comment and its verdict; what is not given stays. A verdict of null withdraws the answer.
 * @returns the comment, or why not: SIGNED_OUT, SUSPENDED, NOT_FOUND, NOT_YOURS, GONE, VERDICT_ON_REPLY,
 * EXPERIENCE_WITHOUT_VERDICT
 */
export async function editComment(
  memberId: string,
  commentId: string,
  change: EditComment,
): Promise<{ comment: Comment } | { refusal: string }> {
  const { body = null, verdict, experience } = change
  const rendered = body === null ? null : await renderBody(body)
  const [edited] = await db.$queryRaw<
    Edited[]
  >`select refusal, notice, own_comment(${commentId}::uuid) as comment from edit_rendered_comment(${memberId}::uuid, ${commentId}::uuid, ${body},
    ${verdict !== undefined}, ${verdict ?? null}::verdict_value,
    ${experience !== undefined}, ${experience ?? null}::experience,
    ${rendered?.html ?? null}, ${rendered?.version ?? null}::integer, ${rendered?.named ?? []}::uuid[])`
  if (!edited?.comment || edited.refusal) return { refusal: edited?.refusal ?? 'NOT_FOUND' }
  applyNotice(edited.notice)
  return { comment: fromOwnCommentRow(edited.comment) }
}

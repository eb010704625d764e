import { applyNotice } from '@/lib/changes/apply-notice'
import type { Notice } from '@/lib/changes/notice'
import { askPrepared } from '@/lib/db'
import { isId } from '@/lib/id'
import type { Comment, PostComment } from './comment-schema'
import { fromOwnCommentRow, type OwnCommentRow } from './own-comment-row'
import { renderBody } from './render-body'

type Posted = { refusal: string | null; notice: Notice | null; comment: OwnCommentRow | null }

const POST = {
  name: 'post-comment',
  text: `select refusal, notice, own_comment(id) as comment
    from post_rendered_comment($1::uuid, $2, $3::uuid, $4, $5::verdict_value, $6::experience, $7, $8, $9::int, $10::uuid[])`,
}

/**
 * Posts a comment, or a reply when `parentId` is given, together with its verdict: one statement, one round trip, before
 * which the text was rendered (and the members that it names were looked up, where it names any).
 * @param idempotencyKey a repeated one answers the comment that the first request made
 * @returns the comment, or why not: SIGNED_OUT, SUSPENDED, NOT_FOUND, NO_PARENT, PARENT_GONE,
 * KEY_REUSED for a key that stands for a comment on another technology
 */
export async function postComment(
  memberId: string,
  slug: string,
  { body, verdict = null, experience = null, parentId = null }: PostComment,
  idempotencyKey: string | null,
): Promise<{ comment: Comment } | { refusal: string }> {
  if (parentId !== null && !isId(parentId)) return { refusal: 'NO_PARENT' }
  const { html, version, named } = await renderBody(body)
  const [posted] = await askPrepared<Posted>(POST, [
    memberId,
    slug,
    parentId,
    body,
    verdict,
    experience,
    idempotencyKey,
    html,
    version,
    named,
  ])
  if (!posted?.comment) return { refusal: posted?.refusal ?? 'NOT_FOUND' }
  applyNotice(posted.notice)
  return { comment: fromOwnCommentRow(posted.comment) }
}

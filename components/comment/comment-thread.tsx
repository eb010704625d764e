import type { CommentView } from '@/lib/comment/comment-queries'
import { CommentItem } from './comment-item'
import { ReplyForm } from './reply-form'

/** A top-level comment with its replies, one level deep. */
export function CommentThread({
  slug,
  comment,
  address,
}: {
  slug: string
  comment: CommentView
  address: string
}) {
  return (
    <li className="border-line border-t py-6">
      <CommentItem comment={comment} address={address} />
      {comment.bodyHtml !== null && <ReplyForm slug={slug} parentId={comment.id} address={address} />}
      {comment.replies.length > 0 && (
        <ol aria-label="Replies" className="mt-5 space-y-5 border-line border-l-2 pl-4 sm:ml-2 sm:pl-6">
          {comment.replies.map((reply) => (
            <li key={reply.id}>
              <CommentItem comment={reply} address={address} />
              {reply.bodyHtml !== null && <ReplyForm slug={slug} parentId={reply.id} address={address} />}
            </li>
          ))}
        </ol>
      )}
    </li>
  )
}

import { Button } from '@/components/ui/button'
import { Time } from '@/components/ui/time'
import type { CommentView } from '@/lib/comment/comment-queries'
import { PlainCommentForm } from './plain-comment-form'

type Props = { comment: Omit<CommentView, 'replies' | 'replyTo'>; returnTo: string }

/** One's own comment with plain forms to change its text and verdict and to delete it. */
export function YourComment({ comment, returnTo }: Props) {
  const { id, body, verdict, experience, parentId } = comment
  const action = `/api/v1/comments/${id}`
  return (
    <li className="space-y-4 border-line border-t py-5">
      <p className="text-muted text-sm">
        {parentId ? 'Reply' : 'Comment'} of <Time value={comment.createdAt} />
      </p>
      <PlainCommentForm
        action={action}
        method="PATCH"
        returnTo={returnTo}
        prefix={`${id}-`}
        withVerdict={!parentId}
        values={{ body: body ?? '', verdict, experience }}
        button="Save changes"
      />
      <form method="post" action={action}>
        <input type="hidden" name="_method" value="DELETE" />
        <input type="hidden" name="returnTo" value={returnTo} />
        <Button variant="danger">Delete this comment</Button>
      </form>
    </li>
  )
}

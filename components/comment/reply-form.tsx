import { LiveCommentForm } from './live-comment-form'
import { PlainCommentForm } from './plain-comment-form'

/** Opens without JavaScript, too. An answer to a reply stands in the same thread and names whom it answers. */
export function ReplyForm({ slug, parentId }: { slug: string; parentId: string }) {
  const form = {
    action: `/api/v1/technologies/${slug}/comments`,
    parentId,
    withVerdict: false,
    label: 'Your reply',
    button: 'Post reply',
  }
  return (
    <details className="when-signed-in open:basis-full">
      <summary className="inline-flex min-h-9 list-none items-center text-accent underline underline-offset-4">
        Reply
      </summary>
      <div className="mt-2 text-base">
        <LiveCommentForm {...form}>
          <PlainCommentForm {...form} prefix={`reply-${parentId}-`} />
        </LiveCommentForm>
      </div>
    </details>
  )
}

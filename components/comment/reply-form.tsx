import { CommentForm } from './comment-form'

/** Opens without JavaScript, too. An answer to a reply stands in the same thread and names whom it answers. */
export function ReplyForm({ slug, parentId, address }: { slug: string; parentId: string; address: string }) {
  return (
    <details className="when-signed-in no-print mt-1">
      <summary className="inline-flex min-h-9 list-none items-center text-accent text-sm underline underline-offset-4">
        Reply
      </summary>
      <div className="mt-2">
        <CommentForm
          action={`/api/v1/technologies/${slug}/comments`}
          parentId={parentId}
          returnTo={`${address}#comment-${parentId}`}
          withVerdict={false}
          label="Your reply"
          button="Post reply"
        />
      </div>
    </details>
  )
}

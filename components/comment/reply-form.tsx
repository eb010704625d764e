import { CommentForm } from './comment-form'

/** Opens without JavaScript, too. An answer to a reply stands in the same thread and names whom it answers. */
export function ReplyForm({ slug, parentId }: { slug: string; parentId: string }) {
  return (
    <details className="when-signed-in open:basis-full">
      <summary className="inline-flex min-h-9 list-none items-center text-accent underline underline-offset-4">
        Reply
      </summary>
      <div className="mt-2 text-base">
        <CommentForm
          action={`/api/v1/technologies/${slug}/comments`}
          parentId={parentId}
          withVerdict={false}
          label="Your reply"
          button="Post reply"
        />
      </div>
    </details>
  )
}

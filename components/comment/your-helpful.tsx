import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'
import type { Comment } from '@/lib/comment/comment-schema'

/** The comments that a member found helpful, with plain forms to take the marks back. */
export function YourHelpful({ comments, returnTo }: { comments: Comment[]; returnTo: string }) {
  return (
    <ul>
      {comments.map(({ id, author, body }) => (
        <li key={id} className="border-line border-t py-4">
          <p className="text-muted text-sm">
            <TextLink href={`/comments/${id}`}>
              By {author ? author.name || `@${author.handle}` : 'a former member'}
            </TextLink>
          </p>
          <p className="wrap-anywhere mt-1 line-clamp-3 whitespace-pre-line">{body}</p>
          <form method="post" action={`/api/v1/comments/${id}/helpful`} className="mt-2">
            <input type="hidden" name="_method" value="DELETE" />
            <input type="hidden" name="returnTo" value={returnTo} />
            <Button variant="secondary">Not helpful after all</Button>
          </form>
        </li>
      ))}
    </ul>
  )
}

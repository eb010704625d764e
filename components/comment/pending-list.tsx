import { Time } from '@/components/ui/time'
import type { Comment } from '@/lib/comment/comment-schema'
import { OwnComment } from './own-comment'
import { VerdictMark } from './verdict-mark'

/** Comments that wait for review, as their author sees them. */
export function PendingList({ pending }: { pending: Comment[] }) {
  return (
    <section aria-labelledby="waiting" className="mt-8 space-y-5">
      <h3 id="waiting" className="font-semibold text-lg">
        Waiting for review
      </h3>
      <p className="max-w-text text-muted">
        The first three comments with links of a new member are read by a moderator before everybody reads
        them. Until then only you see them here, and a verdict does not count yet. You will be told.
      </p>
      {pending.map((comment) => (
        <article
          key={comment.id}
          id={`comment-${comment.id}`}
          aria-label="Your comment that waits for review"
          className="border-edge border-l-4 pl-4"
        >
          <p className="text-muted text-sm">
            <Time value={comment.createdAt} />, waiting for review
          </p>
          <VerdictMark verdict={comment.verdict} experience={comment.experience} />
          <div
            dir="auto"
            className="comment-body prose-links mt-2 max-w-text space-y-3"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: the server made it safe when it was written
            dangerouslySetInnerHTML={{ __html: comment.bodyHtml ?? '' }}
          />
          <OwnComment
            id={comment.id}
            isReply={comment.parentId !== null}
            values={{ body: comment.body ?? '', verdict: comment.verdict, experience: comment.experience }}
            returnTo={`#comment-${comment.id}`}
          />
        </article>
      ))}
    </section>
  )
}

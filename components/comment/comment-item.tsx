import { Avatar } from '@/components/member/avatar'
import { ReportLink } from '@/components/report/report-link'
import { Link } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import type { CommentView } from '@/lib/comment/comment-queries'
import { OwnComment } from './own-comment'
import { VerdictMark } from './verdict-mark'

/** One comment; `address` is the page that it stands on. */
export function CommentItem({ comment, address }: { comment: CommentView; address: string }) {
  const id = `comment-${comment.id}`
  const { author } = comment
  if (comment.bodyHtml === null) {
    return (
      <p id={id} className="text-muted italic">
        {comment.state === 'HIDDEN' ? 'A moderator hid this comment.' : 'The author deleted this comment.'}
      </p>
    )
  }
  return (
    <article
      id={id}
      aria-labelledby={`${id}-by`}
      className="scroll-mt-4 target:border-ink target:border-l-4 target:pl-3"
    >
      <header className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
        <h3 id={`${id}-by`} className="font-body text-base">
          {author ? (
            <Link
              href={`/members/${author.handle}`}
              className="inline-flex items-center gap-2 hover:underline"
            >
              <Avatar handle={author.handle} />
              {author.name || `@${author.handle}`}
            </Link>
          ) : (
            'A former member'
          )}
        </h3>
        <a href={`${address}#${id}`} className="text-muted text-sm hover:underline">
          <Time value={comment.createdAt} />
          {comment.editedAt && ', edited'}
        </a>
        <ReportLink
          type="comment"
          id={comment.id}
          about={`this comment${author ? ` by ${author.name || `@${author.handle}`}` : ''}`}
        />
      </header>
      <VerdictMark verdict={comment.verdict} experience={comment.experience} />
      {comment.replyTo && <p className="text-muted text-sm">In answer to @{comment.replyTo}</p>}
      <div
        dir="auto"
        className="comment-body prose-links mt-2 max-w-text space-y-3"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the query answers HTML that was made safe when it was written
        dangerouslySetInnerHTML={{ __html: comment.bodyHtml }}
      />
      <OwnComment
        id={comment.id}
        isReply={comment.parentId !== null}
        values={{ body: comment.body ?? '', verdict: comment.verdict, experience: comment.experience }}
        returnTo={`${address}#${id}`}
      />
    </article>
  )
}

import { Avatar } from '@/components/member/avatar'
import { ReportLink } from '@/components/report/report-link'
import { Link } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import { anchorOf } from '@/lib/comment/comment-address'
import type { CommentView } from '@/lib/comment/comment-schema'
import { EmptyPlace } from './empty-place'
import { HelpfulForm } from './helpful-form'
import { OwnComment } from './own-comment'
import { ReplyForm } from './reply-form'
import { ReplyingTo } from './replying-to'
import { VerdictMark } from './verdict-mark'

/** One comment; `address` is the page that it stands on. */
export function CommentItem(props: { slug: string; comment: CommentView; address: string }) {
  const { slug, comment, address } = props
  const id = anchorOf(comment.id)
  const { author, replyTo } = comment
  const name = author ? author.name || `@${author.handle}` : 'A former member'
  if (comment.bodyHtml === null) return <EmptyPlace id={id} state={comment.state} />
  return (
    <article
      id={id}
      aria-label={name}
      className="scroll-mt-4 border-ink target:border-l-4 target:pl-3 data-marked:border-l-4 data-marked:pl-3"
    >
      <header className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
        <h3 className="font-body text-base">
          {author ? (
            <Link
              href={`/members/${author.handle}`}
              className="inline-flex items-center gap-2 hover:underline"
            >
              <Avatar handle={author.handle} />
              <bdi>{name}</bdi>
            </Link>
          ) : (
            name
          )}
        </h3>
        <a href={`/comments/${comment.id}`} className="min-h-6 text-muted text-sm hover:underline">
          <Time value={comment.createdAt} />
        </a>
        {comment.editedAt && (
          <Link href={`/comments/${comment.id}/versions`} className="text-muted text-sm underline">
            edited <Time value={comment.editedAt} />
          </Link>
        )}
      </header>
      <VerdictMark verdict={comment.verdict} experience={comment.experience} />
      {replyTo && <ReplyingTo {...replyTo} />}
      <div
        dir="auto"
        className="comment-body prose-links mt-2 max-w-text space-y-3"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the query answers HTML that was made safe when it was written
        dangerouslySetInnerHTML={{ __html: comment.bodyHtml }}
      />
      <div className="mt-2 flex flex-wrap items-start gap-x-5 gap-y-2 text-sm no-print">
        <HelpfulForm commentId={comment.id} returnTo={`${address}#${id}`} helpful={comment.helpful} />
        <ReplyForm slug={slug} parentId={comment.id} />
        <OwnComment
          id={comment.id}
          isReply={comment.parentId !== null}
          values={{ body: comment.body ?? '', verdict: comment.verdict, experience: comment.experience }}
          returnTo={`${address}#${id}`}
        />
        <ReportLink
          type="comment"
          className="min-h-9"
          id={comment.id}
          about={`this comment${author ? ` by ${name}` : ''}`}
        />
      </div>
    </article>
  )
}

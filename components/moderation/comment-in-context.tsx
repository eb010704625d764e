import { VerdictMark } from '@/components/comment/verdict-mark'
import { TextLink } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import { plural } from '@/lib/format/plural'
import type { CommentContext } from '@/lib/moderation/comment-context-queries'

const states = {
  VISIBLE: 'Everybody can read it now.',
  PENDING: 'It waits for review.',
  HIDDEN: 'It is hidden.',
  DELETED: 'Its author has deleted it meanwhile.',
}

/** A comment as it is now, below what it answers. */
export function CommentInContext({ comment }: { comment: CommentContext }) {
  const { answers, technology } = comment
  return (
    <div className="space-y-3">
      {answers && (
        <blockquote className="max-h-48 overflow-auto border-line border-l-4 pl-4 text-muted">
          <p className="text-sm">In answer to {answers.by ? `@${answers.by}` : 'a former member'}:</p>
          <Body html={answers.bodyHtml} />
        </blockquote>
      )}
      <div className="border-ink border-l-4 pl-4">
        <p className="text-muted text-sm">
          {comment.by ? `@${comment.by}` : 'A former member'} on{' '}
          <TextLink
            href={
              comment.state === 'PENDING' ? `/technologies/${technology.slug}` : `/comments/${comment.id}`
            }
          >
            {technology.name}
          </TextLink>
          , <Time value={comment.createdAt} />
          {comment.editedAt && (
            <>
              , edited <Time value={comment.editedAt} />
            </>
          )}
        </p>
        <VerdictMark verdict={comment.verdict} experience={comment.experience} />
        <Body html={comment.bodyHtml} />
      </div>
      <p className="text-muted text-sm">
        {states[comment.state]}{' '}
        {comment.replies > 0 && `${plural(comment.replies, 'reply', 'replies')} below it.`}
      </p>
    </div>
  )
}

const Body = ({ html }: { html: string }) => (
  <div
    dir="auto"
    className="comment-body prose-links mt-1 max-w-text space-y-3"
    // biome-ignore lint/security/noDangerouslySetInnerHtml: the query answers HTML that was made safe when it was written
    dangerouslySetInnerHTML={{ __html: html }}
  />
)

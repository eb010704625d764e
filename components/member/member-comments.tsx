import { EmptyState } from '@/components/ui/empty-state'
import { ButtonLink, TextLink } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import type { ProfileComment } from '@/lib/member/profile-schema'

type Props = { handle: string; comments: ProfileComment[]; page: number; pages: number }

const addressOf = (handle: string, page: number) =>
  page === 1 ? `/members/${handle}` : `/members/${handle}/comments/${page}`

export function MemberComments({ handle, comments, page, pages }: Props) {
  return (
    <section aria-labelledby="comments" className="scroll-mt-4">
      <h2 id="comments" className="mb-4 border-ink border-t-4 pt-3 text-2xl">
        Comments
      </h2>
      {comments.length === 0 ? (
        <EmptyState title="No comments yet." />
      ) : (
        <ul>
          {comments.map((comment) => (
            <li key={comment.id} className="border-line border-t py-4 first:border-t-0 first:pt-0">
              <CommentOn {...comment} />
            </li>
          ))}
        </ul>
      )}
      {pages > 1 && (
        <nav
          aria-label="Pages of comments"
          className="flex flex-wrap items-center gap-4 border-line border-t pt-5"
        >
          {page > 1 && (
            <ButtonLink variant="secondary" href={`${addressOf(handle, page - 1)}#comments`}>
              Newer comments
            </ButtonLink>
          )}
          <span className="text-muted text-sm">
            Page {page} of {pages}
          </span>
          {page < pages && (
            <ButtonLink variant="secondary" href={`${addressOf(handle, page + 1)}#comments`}>
              Older comments
            </ButtonLink>
          )}
        </nav>
      )}
    </section>
  )
}

function CommentOn({ id, technology, bodyHtml, createdAt }: ProfileComment) {
  return (
    <>
      <p className="text-muted text-sm">
        On <TextLink href={`/comments/${id}`}>{technology}</TextLink>, <Time value={createdAt} />
      </p>
      <div
        dir="auto"
        className="comment-body prose-links mt-1 max-w-text space-y-3"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the query answers HTML that was made safe when it was written
        dangerouslySetInnerHTML={{ __html: bodyHtml }}
      />
    </>
  )
}

import { ButtonLink } from '@/components/ui/link'
import type { listComments } from '@/lib/comment/comment-queries'
import { CommentThread } from './comment-thread'

type Listed = Awaited<ReturnType<typeof listComments>>

export function commentsAddress(slug: string, page: number): string {
  return page === 1 ? `/technologies/${slug}` : `/technologies/${slug}/comments/${page}`
}

export function CommentList({ slug, listed }: { slug: string; listed: Listed }) {
  const { page, pages } = listed
  const address = commentsAddress(slug, page)
  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list's role with its markers */}
      <ol role="list">
        {listed.comments.map((comment) => (
          <CommentThread key={comment.id} slug={slug} comment={comment} address={address} />
        ))}
      </ol>
      {pages > 1 && (
        <nav
          aria-label="Pages of comments"
          className="flex flex-wrap items-center gap-4 border-line border-t pt-5"
        >
          {page > 1 && (
            <ButtonLink variant="secondary" href={`${commentsAddress(slug, page - 1)}#comments`}>
              Previous comments
            </ButtonLink>
          )}
          <span className="text-muted text-sm">
            Page {page} of {pages}
          </span>
          {page < pages && (
            <ButtonLink variant="secondary" href={`${commentsAddress(slug, page + 1)}#comments`}>
              More comments
            </ButtonLink>
          )}
        </nav>
      )}
    </>
  )
}

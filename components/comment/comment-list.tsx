import { PageLinks } from '@/components/ui/page-links'
import { commentsAddress } from '@/lib/comment/comment-address'
import type { CommentPage } from '@/lib/comment/comment-queries'
import { CommentThread } from './comment-thread'
import { OpenTarget } from './open-target'

export function CommentList({ slug, listed }: { slug: string; listed: CommentPage }) {
  const { page, pages, order } = listed
  const address = commentsAddress(slug, page, order)
  return (
    <>
      <OpenTarget />
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list's role with its markers */}
      <ol role="list">
        {listed.comments.map((comment) => (
          <CommentThread key={comment.id} slug={slug} comment={comment} address={address} />
        ))}
      </ol>
      <PageLinks
        label="Pages of comments"
        page={page}
        pages={pages}
        previous="Previous comments"
        next="More comments"
        addressOf={(number) => `${commentsAddress(slug, number, order)}#comments`}
      />
    </>
  )
}

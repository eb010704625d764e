import { PageLinks } from '@/components/ui/page-links'
import { commentsAddress } from '@/lib/comment/comment-address'
import type { CommentPage } from '@/lib/comment/comment-queries'
import { LiveThreads } from './live-threads'
import { OpenTarget } from './open-target'

export function CommentList({ slug, listed }: { slug: string; listed: CommentPage }) {
  const { page, pages, order } = listed
  const address = commentsAddress(slug, page, order)
  return (
    <>
      <OpenTarget />
      <LiveThreads slug={slug} comments={listed.comments} address={address} />
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

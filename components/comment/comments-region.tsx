import { EmptyState } from '@/components/ui/empty-state'
import { ButtonLink } from '@/components/ui/link'
import { commentsAddress } from '@/lib/comment/comment-address'
import type { CommentPage } from '@/lib/comment/comment-queries'
import { CommentList } from './comment-list'
import { CommentOrderLinks } from './comment-order-links'
import { LiveCommentForm } from './live-comment-form'
import { PendingComments } from './pending-comments'
import { PlainCommentForm } from './plain-comment-form'

type Props = { slug: string; name: string; listed: CommentPage }

/** The form stands here for everybody, with the way to sign in beside it; CSS shows the one that fits. */
export function CommentsRegion({ slug, name, listed }: Props) {
  const address = commentsAddress(slug, listed.page)
  const form = { action: `/api/v1/technologies/${slug}/comments`, button: 'Post comment' }
  return (
    <section aria-labelledby="comments" className="scroll-mt-4">
      <h2 id="comments" className="mb-5 border-ink border-t-4 pt-3 text-2xl">
        Comments
      </h2>
      <div className="when-signed-out no-print mb-6">
        <ButtonLink variant="secondary" href={`/sign-in?returnTo=${address}%23comments`}>
          Sign in to comment
        </ButtonLink>
      </div>
      <div className="when-signed-in mb-8 no-print">
        <LiveCommentForm {...form}>
          <PlainCommentForm {...form} prefix="new-" />
        </LiveCommentForm>
        <PendingComments />
      </div>
      {listed.comments.length === 0 && (
        <EmptyState title="Nobody has commented yet.">
          Have you used {name}? Say what one should know before choosing it.
        </EmptyState>
      )}
      {listed.comments.length > 0 && <CommentOrderLinks slug={slug} order={listed.order} />}
      <CommentList slug={slug} listed={listed} />
    </section>
  )
}

import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { YourComment } from '@/components/comment/your-comment'
import { YourHelpful } from '@/components/comment/your-helpful'
import { PlainFollowForm } from '@/components/follow/plain-follow-form'
import { TextLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { YourVotes } from '@/components/vote/your-votes'
import { getComment } from '@/lib/comment/comment-queries'
import { getViewer } from '@/lib/session/viewer'
import { getTechnology } from '@/lib/technology/technology-queries'
import { getUnlistedTechnology } from '@/lib/technology/unlisted-queries'
import { getViewerVotes } from '@/lib/vote/vote-queries'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Your votes', robots: { index: false } }

type Props = { params: Promise<{ slug: string }> }

const verdictWords = {
  YES: 'You would use it again.',
  NO: 'You would not use it again.',
  none: 'You have not said whether you would use it again: a comment can say so.',
}

const readComments = async (ids: string[]) =>
  (await Promise.all(ids.map(getComment))).filter((comment) => comment !== null)

export default async function YourVotesPage({ params }: Props) {
  const { slug } = await params
  const here = `/technologies/${slug}/your-votes`
  const viewer = await getViewer()
  if (!viewer) redirect(`/sign-in?returnTo=${encodeURIComponent(here)}`)
  const [listed, unlisted, mine] = await Promise.all([
    getTechnology(slug),
    getUnlistedTechnology(slug),
    getViewerVotes(viewer.id, slug),
  ])
  const technology = listed ?? unlisted
  if (!technology || !mine) notFound()
  const { pending } = mine
  const isWaiting = (id: string) => pending.some((comment) => comment.id === id)
  const shown = mine.comments.filter((id) => !isWaiting(id))
  const [comments, helpful] = await Promise.all([readComments(shown), readComments(mine.helpful)])
  return (
    <>
      <PageHeading title={`Your votes on ${technology.name}`}>
        <p>
          Only you see this page.{' '}
          <TextLink href={`/technologies/${slug}`}>Back to {technology.name}</TextLink>
        </p>
      </PageHeading>
      <PageBody>
        <PlainFollowForm slug={slug} name={technology.name} following={mine.following} returnTo={here} />
        <YourVotes slug={slug} points={technology.points} votes={mine.votes} outdated={mine.outdated} />
        <section aria-labelledby="verdict" className="max-w-text space-y-3">
          <h2 id="verdict" className="text-2xl">
            Your verdict and comments
          </h2>
          <p>{verdictWords[mine.verdict ?? 'none']}</p>
          {pending.length > 0 && (
            <section aria-labelledby="waiting">
              <h3 id="waiting" className="text-xl">
                Waiting for review
              </h3>
              <p className="mt-2 text-muted">
                A moderator reads these before everybody does; a verdict in them does not count yet.
              </p>
              <ul>
                {pending.map((comment) => (
                  <YourComment key={comment.id} comment={comment} returnTo={here} />
                ))}
              </ul>
            </section>
          )}
          {comments.length === 0 && pending.length === 0 && (
            <TextLink href={`/technologies/${slug}#comments`}>Write a comment on {technology.name}</TextLink>
          )}
          <ul>
            {comments.map((comment) => (
              <YourComment key={comment.id} comment={comment} returnTo={here} />
            ))}
          </ul>
        </section>
        {helpful.length > 0 && (
          <section aria-labelledby="helpful" className="max-w-text space-y-3">
            <h2 id="helpful" className="text-2xl">
              Comments that you found helpful
            </h2>
            <YourHelpful comments={helpful} returnTo={here} />
          </section>
        )}
      </PageBody>
    </>
  )
}

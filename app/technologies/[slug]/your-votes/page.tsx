import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { YourComment } from '@/components/comment/your-comment'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
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
  const comments = (await Promise.all(mine.comments.map(getComment))).filter((comment) => comment !== null)
  return (
    <>
      <PageHeading title={`Your votes on ${technology.name}`}>
        <p>
          Only you see this page.{' '}
          <TextLink href={`/technologies/${slug}`}>Back to {technology.name}</TextLink>
        </p>
      </PageHeading>
      <PageBody>
        {viewer.suspended && (
          <Notice tone="bad">
            Your account is suspended: your votes don’t count now and cannot be changed.
          </Notice>
        )}
        <YourVotes slug={slug} points={technology.points} votes={mine.votes} outdated={mine.outdated} />
        <section aria-labelledby="verdict" className="max-w-text space-y-3">
          <h2 id="verdict" className="text-2xl">
            Your verdict and comments
          </h2>
          <p>{verdictWords[mine.verdict ?? 'none']}</p>
          {comments.length === 0 && (
            <TextLink href={`/technologies/${slug}#comments`}>Write a comment on {technology.name}</TextLink>
          )}
          <ul>
            {comments.map((comment) => (
              <YourComment key={comment.id} comment={comment} returnTo={here} />
            ))}
          </ul>
        </section>
      </PageBody>
    </>
  )
}

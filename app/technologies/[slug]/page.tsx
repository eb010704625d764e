import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { RankOverTime } from '@/components/chart/rank-over-time'
import { CommentsRegion } from '@/components/comment/comments-region'
import { CompareLinks } from '@/components/comparison/compare-links'
import { WhyHere } from '@/components/explanation/why-here'
import { FollowButton } from '@/components/follow/follow-button'
import { ViewerProvider } from '@/components/member/viewer-provider'
import { PointColumn } from '@/components/point/point-column'
import { AsMarkdown } from '@/components/site/as-markdown'
import { StructuredData } from '@/components/structured-data/structured-data'
import { SuggestLinks } from '@/components/suggestion/suggest-links'
import { Badge } from '@/components/technology/badge'
import { Facts } from '@/components/technology/facts'
import { StandingBoard } from '@/components/technology/standing-board'
import { Unlisted } from '@/components/technology/unlisted'
import { WordsFrom } from '@/components/technology/words-from'
import { YouMayAlsoLike } from '@/components/technology/you-may-also-like'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { WouldUseAgain } from '@/components/verdict/would-use-again'
import { YourVotesLink } from '@/components/vote/your-votes-link'
import { badgeSize } from '@/lib/badge/draw-badge'
import { listComments } from '@/lib/comment/comment-queries'
import { getExplanation } from '@/lib/explanation/explanation-queries'
import { firstSentence } from '@/lib/format/first-sentence'
import { formatScore } from '@/lib/format/number'
import { getHistory } from '@/lib/history/history-queries'
import { ownOrigin } from '@/lib/own-origin'
import { pageMetadata } from '@/lib/page-metadata'
import { thisYear } from '@/lib/page-store/this-year'
import { discussionData } from '@/lib/structured-data/discussion-data'
import { technologyData } from '@/lib/structured-data/technology-data'
import { getTechnology } from '@/lib/technology/technology-queries'
import { getUnlistedTechnology } from '@/lib/technology/unlisted-queries'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

const readTechnology = cache(getTechnology)
const readUnlisted = cache(getUnlistedTechnology)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const technology = await readTechnology(slug)
  if (!technology) return { title: (await readUnlisted(slug))?.name ?? 'Not found', robots: { index: false } }
  const { name, rank, total, score, summary } = technology
  return pageMetadata({
    path: `/technologies/${slug}`,
    title: `${name}: pros, cons and what its users say`,
    description: `Ranked ${rank} of ${total} with a score of ${formatScore(score)}. ${firstSentence(summary)}`,
    feed: { address: `/technologies/${slug}/comments`, title: `Comments on ${name}` },
    picture: {
      path: `/technologies/${slug}.png`,
      alt: `${name}: rank ${rank} of ${total}, score ${formatScore(score)}`,
    },
  })
}

export default async function TechnologyPage({ params }: Props) {
  const { slug } = await params
  const [technology, explanation, history, comments] = await Promise.all([
    readTechnology(slug),
    getExplanation(slug),
    getHistory(slug),
    listComments(slug, 1),
  ])
  if (!technology) {
    const unlisted = await readUnlisted(slug)
    if (!unlisted) notFound()
    return (
      <ViewerProvider key={slug} slug={slug}>
        <Unlisted technology={unlisted} year={thisYear()} />
      </ViewerProvider>
    )
  }
  const { name, points } = technology
  return (
    <ViewerProvider key={slug} slug={slug}>
      <StructuredData
        things={[...technologyData(technology), ...discussionData(technology, comments.comments)]}
      />
      <PageHeading title={name} large aside={<StandingBoard technology={technology} />} />
      <PageBody>
        <div className="grid gap-x-16 gap-y-5 lg:grid-cols-[22rem_minmax(0,1fr)]">
          <Facts technology={technology} year={thisYear()} />
          <div className="max-w-text space-y-3">
            <p dir="auto" className="md:text-lg">
              {technology.summary}
            </p>
            <WordsFrom slug={slug} suggestedBy={technology.suggestedBy} />
            <FollowButton slug={slug} name={name} />
            <YourVotesLink slug={slug} />
          </div>
        </div>
        <div className="grid grid-cols-1 gap-x-4 gap-y-12 md:grid-cols-2 lg:gap-x-8 print:block print:space-y-8">
          <PointColumn slug={slug} side="PRO" points={points.filter((point) => point.side === 'PRO')} />
          <PointColumn slug={slug} side="CON" points={points.filter((point) => point.side === 'CON')} />
        </div>
        <SuggestLinks slug={slug} name={name} />
        {explanation && <WhyHere explanation={explanation} />}
        <div className="grid grid-cols-1 gap-x-16 gap-y-12 pt-6 lg:grid-cols-[22rem_minmax(0,1fr)] print:block print:space-y-8">
          <WouldUseAgain
            name={name}
            verdicts={technology.verdicts}
            byExperience={technology.verdictsByExperience}
          />
          <RankOverTime technology={technology} days={history?.items ?? []} />
          <div className="lg:col-start-2">
            <CommentsRegion slug={slug} name={name} listed={comments} />
          </div>
        </div>
        <CompareLinks slug={slug} name={name} alike={technology.alike} />
        <YouMayAlsoLike alike={technology.alike} />
        <Badge
          slug={slug}
          name={name}
          origin={ownOrigin()}
          size={badgeSize({ name, standing: technology })}
        />
        <AsMarkdown path={`/technologies/${slug}`} />
      </PageBody>
    </ViewerProvider>
  )
}

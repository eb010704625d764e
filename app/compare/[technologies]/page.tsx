import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { ByHowTheyKnowIt } from '@/components/comparison/by-how-they-know-it'
import { ChoosePage } from '@/components/comparison/choose-page'
import { CompareOthers } from '@/components/comparison/compare-others'
import { FactsTable } from '@/components/comparison/facts-table'
import { HowSure } from '@/components/comparison/how-sure'
import { PointsByTheme } from '@/components/comparison/points-by-theme'
import { ScoresOnOneAxis } from '@/components/comparison/scores-on-one-axis'
import { AsMarkdown } from '@/components/site/as-markdown'
import { StructuredData } from '@/components/structured-data/structured-data'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { listChoices } from '@/lib/comparison/choice-queries'
import { getComparison } from '@/lib/comparison/comparison-queries'
import { comparisonAddress, comparisonName, namedInAddress } from '@/lib/comparison/comparison-rules'
import { answerSentences, comparisonTitle } from '@/lib/comparison/comparison-words'
import { pageMetadata } from '@/lib/page-metadata'
import { thisYear } from '@/lib/page-store/this-year'
import { breadcrumbs } from '@/lib/structured-data/list-data'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ technologies: string }> }

/** By the address, so that title and page share one reading. */
const readComparison = cache(async (name: string) => {
  const slugs = namedInAddress(name)
  return slugs && slugs.length > 1 ? getComparison(slugs) : null
})

const readChoices = cache(listChoices)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { technologies: name } = await params
  const comparison = await readComparison(name)
  if (!comparison) return chooseMetadata(name)
  return pageMetadata({
    path: `/compare/${name}`,
    title: comparisonTitle(comparison) + (comparison.technologies.length === 2 ? ': which is better?' : ''),
    description: `${answerSentences(comparison).join(' ')} Facts, pros and cons by theme, and what people say who used them.`,
    picture: {
      path: `/compare/${name}.png`,
      alt: `${comparisonTitle(comparison)}: scores and intervals on one axis`,
    },
  })
}

/** What the head says where one technology waits for what it is compared with; a page of choices, not of answers. */
async function chooseMetadata(slug: string): Promise<Metadata> {
  const of = (await readChoices()).find((choice) => choice.slug === slug)
  if (!of) return { title: 'Compare technologies', robots: { index: false } }
  return pageMetadata({
    path: comparisonAddress([slug]),
    title: `Compare ${of.name} with another technology`,
    description: `Choose what to put side by side with ${of.name}: scores with how sure they are, facts, pros and cons by theme, and what people say who used them.`,
    isHidden: true,
  })
}

export default async function ComparisonPage({ params }: Props) {
  const { technologies: name } = await params
  const slugs = namedInAddress(name)
  if (!slugs) notFound()
  // Which address is the right one follows from the address alone, so that this answer can be kept for good.
  if (comparisonName(slugs) !== name) permanentRedirect(comparisonAddress(slugs))
  if (slugs.length === 1) return <CompareWith slug={slugs[0] as string} />
  const comparison = await readComparison(name)
  if (!comparison) notFound()
  const { technologies, total } = comparison
  return (
    <>
      <StructuredData
        things={[
          breadcrumbs(
            { name: 'Compare', path: '/compare' },
            { name: comparisonTitle(comparison), path: `/compare/${name}` },
          ),
        ]}
      />
      <PageHeading
        title={comparisonTitle(comparison)}
        aside={<ScoresOnOneAxis technologies={technologies} />}
      >
        {answerSentences(comparison).map((sentence) => (
          <p key={sentence} className="wrap-anywhere">
            {sentence}
          </p>
        ))}
      </PageHeading>
      <PageBody>
        <HowSure comparison={comparison} />
        <FactsTable technologies={technologies} total={total} year={thisYear()} />
        <PointsByTheme comparison={comparison} />
        <ByHowTheyKnowIt technologies={technologies} />
        <CompareOthers comparison={comparison} />
        <AsMarkdown path={`/compare/${name}`} />
      </PageBody>
    </>
  )
}

async function CompareWith({ slug }: { slug: string }) {
  const choices = await readChoices()
  const of = choices.find((choice) => choice.slug === slug)
  if (!of) notFound()
  return <ChoosePage choices={choices} chosen={{ ticked: [slug], error: null, other: '' }} of={of} />
}

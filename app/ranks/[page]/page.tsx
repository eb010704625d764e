import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { RankingFilters } from '@/components/ranking/ranking-filters'
import { RankingLegend } from '@/components/ranking/ranking-legend'
import { RankingList } from '@/components/ranking/ranking-list'
import { RanksLinks } from '@/components/ranking/ranks-links'
import { AsMarkdown } from '@/components/site/as-markdown'
import { StructuredData } from '@/components/structured-data/structured-data'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { ordinal } from '@/lib/format/ordinal'
import { pageMetadata } from '@/lib/page-metadata'
import { breadcrumbs, technologyList } from '@/lib/structured-data/list-data'
import { furtherPage, ranksAddress } from '@/lib/technology/list-address'
import { listRankedPart, RANKS_ON_A_PAGE } from '@/lib/technology/ranked-part-queries'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ page: string }> }

const titleOf = (page: number) =>
  `Backend technologies from ${ordinal((page - 1) * RANKS_ON_A_PAGE + 1)} place on`

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = furtherPage((await params).page) ?? 1
  return pageMetadata({
    path: ranksAddress(page),
    title: titleOf(page),
    description: `The community ranking of backend technologies, page ${page}: each score with how sure it is, the strongest pro and con.`,
  })
}

/** Further down the list that `/` begins. */
export default async function RanksPage({ params }: Props) {
  const asked = (await params).page
  if (asked === '1') permanentRedirect('/')
  const page = furtherPage(asked)
  if (!page) notFound()
  const { technologies, all, ...listed } = await listRankedPart({}, page)
  if (technologies.length === 0) notFound()
  const path = ranksAddress(page)
  return (
    <>
      <StructuredData
        things={[
          technologyList(path, titleOf(page), technologies),
          breadcrumbs({ name: titleOf(page), path }),
        ]}
      />
      <PageHeading title={titleOf(page)} aside={<RankingLegend tone="band" />}>
        <p>
          Page {page} of {listed.pages} of the community ranking.
        </p>
      </PageHeading>
      <PageBody>
        <RankingFilters all={all} current="/" />
        <RankingList technologies={technologies} />
        <RanksLinks {...listed} onAPage={RANKS_ON_A_PAGE} addressOf={ranksAddress} />
        <RankingLegend tone="paper" />
        <AsMarkdown path={path} />
      </PageBody>
    </>
  )
}

import { FitFinder } from '@/components/fit/fit-finder'
import { ChangesSince } from '@/components/ranking/changes-since-edition'
import { RankingFilters } from '@/components/ranking/ranking-filters'
import { RankingLegend } from '@/components/ranking/ranking-legend'
import { RankingList } from '@/components/ranking/ranking-list'
import { RankingOrigin } from '@/components/ranking/ranking-origin'
import { RanksLinks } from '@/components/ranking/ranks-links'
import { AsMarkdown } from '@/components/site/as-markdown'
import { StructuredData } from '@/components/structured-data/structured-data'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { Time } from '@/components/ui/time'
import { getChangesSinceLastEdition } from '@/lib/edition/edition-queries'
import { pageMetadata } from '@/lib/page-metadata'
import { technologyList } from '@/lib/structured-data/list-data'
import { siteData } from '@/lib/structured-data/site-data'
import { ranksAddress } from '@/lib/technology/list-address'
import { RANKS_ON_A_PAGE } from '@/lib/technology/ranked-part-queries'
import { listRankedForPage } from '@/lib/technology/technology-queries'

export const dynamic = 'force-dynamic'

const TITLE = 'Top backend technologies'

export const generateMetadata = () =>
  pageMetadata({
    path: '/',
    title: { absolute: `${TITLE} · Backboard` },
    description:
      'Backend technologies ranked by their users: each score with how sure it is, the strongest pro and con, and what changed since the last edition.',
    feed: { address: '/feed', title: 'Changes of the ranking' },
    picture: {
      path: '/ranking.png',
      alt: 'The first places of the community ranking, with scores and intervals',
    },
  })

export default async function RankingPage() {
  const [{ technologies, all, voters, asOf, ...listed }, changes] = await Promise.all([
    listRankedForPage(),
    getChangesSinceLastEdition(),
  ])
  return (
    <>
      <StructuredData things={[siteData(), technologyList('/', TITLE, technologies)]} />
      <PageHeading title={TITLE} aside={<RankingLegend tone="band" />}>
        <RankingOrigin ballots={voters} />
      </PageHeading>
      <PageBody>
        <RankingFilters all={all} current="/" />
        <RankingList technologies={technologies} />
        <RanksLinks {...listed} onAPage={RANKS_ON_A_PAGE} addressOf={ranksAddress} />
        {asOf && (
          <p className="text-muted text-sm">
            Last moved on <Time value={asOf} />.
          </p>
        )}
        <RankingLegend tone="paper" />
        <FitFinder />
        {changes && <ChangesSince changes={changes} />}
        <AsMarkdown path="/" />
      </PageBody>
    </>
  )
}

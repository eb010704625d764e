import { AsMarkdown } from '@/components/site/as-markdown'
import { StructuredData } from '@/components/structured-data/structured-data'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { plural } from '@/lib/format/plural'
import { breadcrumbs, technologyList } from '@/lib/structured-data/list-data'
import { filteredAddress } from '@/lib/technology/list-address'
import type { RankedPart } from '@/lib/technology/ranked-part-queries'
import { RankingFilters } from './ranking-filters'
import { RankingLegend } from './ranking-legend'
import { RankingList } from './ranking-list'
import { RanksLinks } from './ranks-links'

export function FilteredRanking(props: {
  title: string
  /** Of its first page. */
  path: string
  listed: RankedPart
  onAPage: number
}) {
  const { title, onAPage } = props
  const { technologies, all, ...listed } = props.listed
  const path = filteredAddress(props.path, listed.page)
  return (
    <>
      <StructuredData
        things={[technologyList(path, title, technologies), breadcrumbs({ name: title, path: props.path })]}
      />
      <PageHeading title={title} aside={<RankingLegend tone="band" />}>
        <p>
          {listed.count} of {plural(listed.total, 'technology', 'technologies')}, each with its place in the
          whole ranking.{listed.page > 1 && ` Page ${listed.page} of ${listed.pages}.`}
        </p>
      </PageHeading>
      <PageBody>
        <RankingFilters all={all} current={props.path} />
        <RankingList technologies={technologies} />
        <RanksLinks {...listed} onAPage={onAPage} addressOf={(page) => filteredAddress(props.path, page)} />
        <RankingLegend tone="paper" />
        <AsMarkdown path={path} />
      </PageBody>
    </>
  )
}

import { AsMarkdown } from '@/components/site/as-markdown'
import { StructuredData } from '@/components/structured-data/structured-data'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { plural } from '@/lib/format/plural'
import { breadcrumbs, technologyList } from '@/lib/structured-data/list-data'
import { RankingFilters } from './ranking-filters'
import { RankingLegend } from './ranking-legend'
import { RankingList } from './ranking-list'
import type { RankedRow } from './ranking-row'

export function FilteredRanking(props: {
  title: string
  path: string
  all: { kind: string; language: string }[]
  technologies: RankedRow[]
}) {
  return (
    <>
      <StructuredData
        things={[
          technologyList(props.path, props.title, props.technologies),
          breadcrumbs({ name: props.title, path: props.path }),
        ]}
      />
      <PageHeading title={props.title} aside={<RankingLegend tone="band" />}>
        <p>
          {props.technologies.length} of {plural(props.all.length, 'technology', 'technologies')}, each with
          its place in the whole ranking.
        </p>
      </PageHeading>
      <PageBody>
        <RankingFilters all={props.all} current={props.path} />
        <RankingList technologies={props.technologies} />
        <RankingLegend tone="paper" />
        <AsMarkdown path={props.path} />
      </PageBody>
    </>
  )
}

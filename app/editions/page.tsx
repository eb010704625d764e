import { BumpChart } from '@/components/chart/bump-chart'
import { EditionCard } from '@/components/edition/edition-card'
import { AsMarkdown } from '@/components/site/as-markdown'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { listEditions } from '@/lib/edition/edition-queries'
import { listRankHistory } from '@/lib/history/history-queries'
import { pageMetadata } from '@/lib/page-metadata'

export const dynamic = 'force-dynamic'

export const generateMetadata = () =>
  pageMetadata({
    path: '/editions',
    title: 'Editions',
    description: 'The closed lists, year by year: how the ranking of backend technologies has changed.',
    feed: { address: '/feed', title: 'Changes of the ranking' },
  })

export default async function EditionsPage() {
  const [editions, history] = await Promise.all([listEditions(), listRankHistory()])
  return (
    <>
      <PageHeading title="Editions">
        <p>A year’s list, closed for good, so that one can see what changed. The first is the editors’.</p>
      </PageHeading>
      <PageBody>
        <div className="max-w-text space-y-8">
          {editions.map((edition) => (
            <EditionCard key={edition.year} edition={edition} />
          ))}
        </div>
        <section aria-labelledby="through-time" className="space-y-4">
          <h2 id="through-time" className="text-2xl">
            Every technology through time
          </h2>
          <BumpChart history={history} />
        </section>
        <AsMarkdown path="/editions" />
      </PageBody>
    </>
  )
}

import type { Metadata } from 'next'
import { EmptySearch } from '@/components/search/empty-search'
import { NothingFound } from '@/components/search/nothing-found'
import { SearchBox } from '@/components/search/search-box'
import { SearchResults } from '@/components/search/search-results'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldError } from '@/components/ui/field'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { ON_A_PAGE, type PageQuery, readPageQuery } from '@/lib/search/page-query-rules'
import { search } from '@/lib/search/search-queries'
import { listSimilarTechnologies } from '@/lib/suggestion/similar-queries'

export const dynamic = 'force-dynamic'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q, page, problem } = readPageQuery(await searchParams)
  const which = page > 1 ? `, page ${page}` : ''
  return {
    title: problem ? 'Error: Search' : q ? `“${q}”${which} · Search` : 'Search',
    description: 'Find technologies, pros and cons, and comments; typing errors are forgiven.',
    robots: { index: q === '', follow: true },
  }
}

export default async function SearchPage({ searchParams }: Props) {
  const query = readPageQuery(await searchParams)
  return (
    <>
      <PageHeading title="Search" />
      <PageBody narrow>
        {query.problem && (
          <ErrorSummary
            title="This cannot be searched for"
            errors={[{ field: 'search', message: query.problem }]}
          />
        )}
        <div className="space-y-1.5">
          <FieldError id="search-error" message={query.problem ?? undefined} />
          <SearchBox
            key={query.q}
            id="search"
            look="page"
            defaultValue={query.q.replaceAll('\0', '')}
            isRefused={query.problem !== null}
          />
        </div>
        {query.problem ? null : query.q === '' ? <EmptySearch /> : <Found query={query} />}
      </PageBody>
    </>
  )
}

async function Found({ query }: { query: PageQuery }) {
  const answer = await search({ ...query, limit: ON_A_PAGE })
  if (Object.values(answer.counts).some((count) => count > 0))
    return <SearchResults query={query} answer={answer} />
  return <NothingFound q={query.q} near={await listSimilarTechnologies(query.q)} />
}

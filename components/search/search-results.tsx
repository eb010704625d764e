import { TextLink } from '@/components/ui/link'
import { PageLinks } from '@/components/ui/page-links'
import { plural } from '@/lib/format/plural'
import { MOST_COUNTED } from '@/lib/search/limits-rules'
import { ON_A_PAGE, type PageQuery, pagesOf, searchAddress } from '@/lib/search/page-query-rules'
import type { SearchAnswer } from '@/lib/search/search-schema'
import { typeNames } from './found-words'
import { SearchResult } from './search-result'
import { TypeFilter } from './type-filter'

/** What was found, the best first, with a way to each kind of it. */
export function SearchResults({ query, answer }: { query: PageQuery; answer: SearchAnswer }) {
  const { q, type, page } = query
  const { counts, items, correctedTo } = answer
  const found = type ? counts[type] : counts.technology + counts.point + counts.comment
  const isCut = Object.values(counts).some((count) => count >= MOST_COUNTED)
  const pages = pagesOf(found)
  return (
    <>
      <div className="space-y-3">
        {correctedTo && (
          <p className="wrap-anywhere">
            “{q}” may hold a typing error: this includes results for{' '}
            <TextLink href={searchAddress(correctedTo)} className="font-semibold">
              {correctedTo}
            </TextLink>
            .
          </p>
        )}
        <p role="status" className="wrap-anywhere text-muted">
          {isCut && found >= MOST_COUNTED ? `${MOST_COUNTED} or more results` : plural(found, 'result')} for “
          {q}”{type && ` among ${typeNames[type].toLowerCase()}`}
        </p>
        <TypeFilter query={query} counts={counts} />
      </div>
      {items.length === 0 ? (
        <p>
          {pages > 0 ? `Page ${page} has nothing on it: there are ${pages}. ` : 'Nothing among these. '}
          <TextLink href={searchAddress(q, pages > 0 ? { type } : {})}>
            {pages > 0 ? 'Show the first page' : 'Show all results'}
          </TextLink>
        </p>
      ) : (
        <ol aria-label="Results" start={1 + (page - 1) * ON_A_PAGE} className="border-line border-t">
          {items.map((item) => (
            <SearchResult key={item.address} found={item} />
          ))}
        </ol>
      )}
      <PageLinks
        label="Pages of results"
        page={page}
        pages={items.length > 0 ? pages : 0}
        previous="Better results"
        next="More results"
        addressOf={(number) => searchAddress(q, { type, page: number })}
      />
    </>
  )
}

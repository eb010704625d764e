import { TextLink } from '@/components/ui/link'
import { plural } from '@/lib/format/plural'
import { MOST_COUNTED } from '@/lib/search/limits-rules'
import { type PageQuery, searchAddress } from '@/lib/search/page-query-rules'
import type { SearchAnswer } from '@/lib/search/search-schema'
import { typeNames } from './found-words'
import { SearchResult } from './search-result'
import { TypeFilter } from './type-filter'

/** What was found, the best first, with a way to each kind of it. */
export function SearchResults({ query, answer }: { query: PageQuery; answer: SearchAnswer }) {
  const { q, type } = query
  const { counts, items, correctedTo } = answer
  const found = type ? counts[type] : counts.technology + counts.point + counts.comment
  const isCut = Object.values(counts).some((count) => count >= MOST_COUNTED)
  const more = Math.min(found, MOST_COUNTED)
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
          Nothing among these. <TextLink href={searchAddress(q)}>Show all results</TextLink>
        </p>
      ) : (
        <ol aria-label="Results" className="border-line border-t">
          {items.map((item) => (
            <SearchResult key={item.address} found={item} />
          ))}
        </ol>
      )}
      {items.length < more && items.length > 0 && (
        <p>
          <TextLink href={searchAddress(q, { type, limit: MOST_COUNTED })} className="font-semibold">
            Show the first {more}
          </TextLink>
        </p>
      )}
    </>
  )
}

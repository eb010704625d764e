import { Link } from '@/components/ui/link'
import { formatWhole } from '@/lib/format/number'
import { MOST_COUNTED } from '@/lib/search/limits-rules'
import { type PageQuery, searchAddress } from '@/lib/search/page-query-rules'
import type { FoundType, SearchAnswer } from '@/lib/search/search-schema'
import { typeNames } from './found-words'

/** Links to the results of one kind, with how many there are. */
export function TypeFilter({
  query: { q, type: chosen },
  counts,
}: {
  query: PageQuery
  counts: SearchAnswer['counts']
}) {
  const types = (Object.entries(typeNames) as [FoundType, string][]).filter(
    ([type]) => counts[type] > 0 || type === chosen,
  )
  if (types.length < 2) return null
  return (
    <nav aria-label="Kind of result" className="flex flex-wrap gap-2">
      <FilterLink href={searchAddress(q)} isChosen={!chosen}>
        All
      </FilterLink>
      {types.map(([type, name]) => (
        <FilterLink key={type} href={searchAddress(q, { type })} isChosen={chosen === type}>
          {name} <span className="tabular-nums">{countWords(counts[type])}</span>
        </FilterLink>
      ))}
    </nav>
  )
}

const countWords = (count: number) => (count >= MOST_COUNTED ? `${MOST_COUNTED}+` : formatWhole(count))

function FilterLink(props: { href: string; isChosen: boolean; children: React.ReactNode }) {
  return (
    <Link
      href={props.href}
      aria-current={props.isChosen ? 'page' : undefined}
      className="inline-flex min-h-11 items-center gap-1.5 rounded-control border-2 border-line bg-board px-3 text-sm hover:border-ink aria-[current=page]:border-ink aria-[current=page]:font-semibold"
    >
      {props.children}
    </Link>
  )
}

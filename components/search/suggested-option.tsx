'use client'
import { Link } from '@/components/ui/link'
import type { Found } from '@/lib/search/search-schema'
import { foundWords } from './found-words'
import { Fragments } from './fragments'

/** One suggestion: a link, so that it also opens in a new tab; the focus stays in the search box. */
export function SuggestedOption(props: {
  id: string
  found: Found
  isActive: boolean
  onChoose: () => void
}) {
  const { found } = props
  return (
    <Link
      id={props.id}
      role="option"
      aria-selected={props.isActive}
      tabIndex={-1}
      href={found.address}
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onChoose}
      className="block px-4 py-2 hover:bg-paper aria-selected:bg-ink aria-selected:text-paper"
    >
      <span className={found.type === 'comment' ? 'line-clamp-2 text-sm' : 'block truncate font-semibold'}>
        <bdi>
          <Fragments fragments={found.type === 'comment' ? found.excerpt : found.title} />
        </bdi>
      </span>
      <span className="block truncate text-sm opacity-80">{foundWords(found)}</span>
    </Link>
  )
}

'use client'
import { useId } from 'react'
import { Link } from '@/components/ui/link'
import { plural } from '@/lib/format/plural'
import { searchAddress } from '@/lib/search/page-query-rules'
import { SuggestedOption } from './suggested-option'
import { useCombobox } from './use-combobox'
import { useSuggestions } from './use-suggestions'
import { useTyped } from './use-typed'

/** The list below a search box, answering while one types; loaded when the box is first used. */
export function Suggestions({ input }: { input: HTMLInputElement }) {
  const listId = useId()
  const suggested = useSuggestions(useTyped(input))
  const items = suggested?.items ?? []
  const { isOpen, active, close } = useCombobox(
    input,
    listId,
    items.length > 0 ? items.length + 1 : 0,
    suggested,
  )
  const told = !suggested
    ? ''
    : items.length === 0
      ? `Nothing found for “${suggested.q}” yet.`
      : isOpen
        ? `${plural(items.length, 'suggestion')}. Choose with the arrow keys.`
        : ''

  return (
    <>
      <p role="status" className="sr-only">
        {told}
      </p>
      <div
        id={listId}
        role="listbox"
        aria-label="Suggestions"
        hidden={!isOpen}
        className="absolute top-full right-0 left-0 z-10 mt-2 max-h-[70vh] min-w-72 overflow-y-auto rounded-card border-2 border-ink bg-board py-1 text-ink"
      >
        {items.map((found, i) => (
          <SuggestedOption
            key={found.address}
            id={`${listId}-${i}`}
            found={found}
            isActive={active === i}
            onChoose={close}
          />
        ))}
        {suggested && items.length > 0 && (
          <Link
            id={`${listId}-${items.length}`}
            role="option"
            aria-selected={active === items.length}
            tabIndex={-1}
            href={searchAddress(suggested.q)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={close}
            className="block truncate border-line border-t px-4 py-2.5 font-semibold text-accent hover:bg-paper aria-selected:bg-ink aria-selected:text-paper"
          >
            All results for “{suggested.q}”
          </Link>
        )}
      </div>
    </>
  )
}

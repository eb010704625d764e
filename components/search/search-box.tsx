import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { MOST_CHARACTERS } from '@/lib/search/limits-rules'
import { SearchHelp } from './search-help'

type Props = {
  id: string
  look: 'header' | 'page'
  defaultValue?: string
  /** What was sent cannot be searched for; why stands beside the box, with the id `{id}-error`. */
  isRefused?: boolean
}

/** A plain form that leads to the search page. */
export function SearchBox({ id, look, defaultValue = '', isRefused }: Props) {
  const isPage = look === 'page'
  return (
    <search aria-label={isPage ? 'Page' : 'Site'} className="relative block">
      <form action="/search" className="flex">
        <label htmlFor={id} className="sr-only">
          Search
        </label>
        <input
          id={id}
          type="search"
          name="q"
          maxLength={MOST_CHARACTERS}
          defaultValue={defaultValue}
          placeholder={isPage ? 'A technology, a pro, a con' : 'Search'}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          {...(isRefused && { 'aria-invalid': true, 'aria-describedby': `${id}-error` })}
          className={classNames(
            'min-h-11 w-full min-w-0 rounded-l-control border-2 border-r-0 px-3',
            isPage
              ? 'border-edge bg-board text-ink text-lg placeholder:text-muted'
              : 'border-band-line bg-band text-on-band placeholder:text-on-band-muted',
          )}
        />
        <button
          type="submit"
          className={classNames(
            'flex min-h-11 min-w-11 shrink-0 items-center justify-center rounded-r-control border-2',
            isPage
              ? 'border-accent bg-accent px-4 text-on-accent hover:border-ink hover:bg-ink hover:text-paper'
              : 'border-band-line text-on-band-muted hover:border-rim hover:bg-rim hover:text-on-rim',
          )}
        >
          <Icon name="search" className="size-5" />
          <span className="sr-only">Search</span>
        </button>
      </form>
      <SearchHelp id={id} />
    </search>
  )
}

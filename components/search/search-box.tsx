'use client'
import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react'
import { isShortcut } from '@/components/site/shortcuts'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { MOST_CHARACTERS } from '@/lib/search/limits-rules'

type Look = 'header' | 'page'
type List = ComponentType<{ input: HTMLInputElement }>

/**
 * A plain form that leads to the search page. Its list of suggestions is fetched when somebody first goes to it, and then
 * takes the same input over: nothing typed is lost, and the focus stays where it is.
 */
export function SearchBox({
  id,
  look,
  defaultValue = '',
}: {
  id: string
  look: Look
  defaultValue?: string
}) {
  const input = useRef<HTMLInputElement>(null)
  const [List, setList] = useState<List | null>(null)
  const load = useCallback(() => {
    // Where it cannot be had the box stays the plain form that it was; the next time tries again.
    import('./suggestions').then(
      ({ Suggestions }) => setList(() => Suggestions),
      () => {},
    )
  }, [])

  useEffect(() => {
    // Somebody was quicker than the page.
    if (document.activeElement === input.current) load()
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || !isShortcut(event) || !input.current?.offsetParent) return
      event.preventDefault()
      input.current.focus()
      input.current.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [load])

  const isPage = look === 'page'
  return (
    <search aria-label={isPage ? 'Page' : 'Site'} className="relative block">
      <form action="/search" onFocus={load} className="flex">
        <label htmlFor={id} className="sr-only">
          Search
        </label>
        <input
          ref={input}
          id={id}
          type="search"
          name="q"
          maxLength={MOST_CHARACTERS}
          defaultValue={defaultValue}
          placeholder={isPage ? 'A technology, a pro or con, a word' : 'Search'}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
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
      {List && input.current && <List input={input.current} />}
    </search>
  )
}

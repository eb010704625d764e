import { Icon } from '@/components/ui/icon'
import { NavLink } from './nav-link'

/** The way to the search page where there is no room for a box. */
export function SearchLink() {
  return (
    <span className="ml-auto lg:hidden">
      <NavLink href="/search">
        <span className="flex min-w-6 items-center justify-center gap-2">
          <Icon name="search" className="size-5" />
          <span className="max-sm:sr-only">Search</span>
        </span>
      </NavLink>
    </span>
  )
}

'use client'
import { usePathname } from 'next/navigation'
import { SearchBox } from '@/components/search/search-box'

/** The search box of every page but the search page, which has its own. A narrow screen has a link instead. */
export function HeaderSearch() {
  if (usePathname() === '/search') return null
  return (
    <div className="hidden lg:block lg:max-w-64 lg:flex-[1_1_10rem]">
      <SearchBox id="site-search" look="header" />
    </div>
  )
}

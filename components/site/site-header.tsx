import { NotificationBell } from '@/components/notification/notification-bell'
import { SearchBox } from '@/components/search/search-box'
import { Link } from '@/components/ui/link'
import { Logo } from './logo'
import { MemberMenu } from './member-menu'
import { NavLink } from './nav-link'
import { SearchLink } from './search-link'
import { SignInLink } from './sign-in-link'

export function SiteHeader() {
  return (
    <header className="on-band relative bg-band text-on-band">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-20 focus:bg-rim focus:px-4 focus:py-2 focus:font-semibold focus:text-on-rim"
      >
        Skip to the content
      </a>
      <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-3 px-4 sm:gap-x-6 lg:max-xl:gap-x-4 pt-3 sm:px-6 lg:pt-4">
        <Link href="/" className="flex min-h-11 items-center gap-2.5 font-bold font-display text-xl">
          <Logo className="size-8" />
          Backboard
        </Link>
        <div className="ml-auto flex min-h-11 items-center gap-2 lg:order-3">
          <SignInLink />
          <NotificationBell />
          <MemberMenu />
        </div>
        <nav
          aria-label="Main"
          className="flex w-full flex-wrap gap-x-3 pt-1 sm:gap-x-5 lg:mr-auto lg:w-auto lg:pt-0"
        >
          <NavLink href="/">Ranking</NavLink>
          <NavLink href="/compare">Compare</NavLink>
          <NavLink href="/decide">Decide</NavLink>
          {/* The footer has these two as well, where the line has no room for them. */}
          <span className="hidden sm:block">
            <NavLink href="/how-ranking-works">How it works</NavLink>
          </span>
          <span className="hidden xl:block">
            <NavLink href="/editions">Editions</NavLink>
          </span>
          <SearchLink />
        </nav>
        {/* A narrow screen has a link instead, and the search page a box of its own. */}
        <div className="site-search hidden lg:block lg:max-w-64 lg:flex-[1_1_7rem]">
          <SearchBox id="site-search" look="header" />
        </div>
      </div>
    </header>
  )
}

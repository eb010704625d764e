import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { kindName, kindPlural } from '@/lib/format/kind'
import { languageSlug } from '@/lib/technology/language-slugs'

type Filterable = { kind: string; language: string }[]

function FilterLink({ href, current, children }: { href: string; current: string; children: string }) {
  return (
    <li>
      <Link
        href={href}
        aria-current={href === current ? 'page' : undefined}
        className="inline-flex min-h-8 min-w-6 items-center underline decoration-edge decoration-1 underline-offset-[0.25em] hover:decoration-2 hover:decoration-current aria-[current=page]:rounded-control aria-[current=page]:bg-ink aria-[current=page]:px-2.5 aria-[current=page]:text-paper aria-[current=page]:no-underline"
      >
        {children}
      </Link>
    </li>
  )
}

function FilterGroup({ name, children }: { name: string; children: ReactNode }) {
  const id = `filter-${name.toLowerCase()}`
  return (
    <div className="flex gap-3">
      <p id={id} className="flex min-h-8 w-20 shrink-0 items-center self-start text-muted md:w-auto">
        {name}
      </p>
      <ul aria-labelledby={id} className="flex flex-wrap gap-x-4">
        {children}
      </ul>
    </div>
  )
}

/** Filters are links to pages of their own, so that they can be kept, shared and used without JavaScript. */
export function RankingFilters({ all, current }: { all: Filterable; current: string }) {
  const kinds = [...new Set(all.map(({ kind }) => kind))].sort()
  const languages = [...new Set(all.map(({ language }) => language))].sort((a, b) => a.localeCompare(b, 'en'))
  return (
    <nav
      aria-label="Filters"
      className="no-print space-y-1 text-sm md:flex md:flex-wrap md:gap-x-12 md:space-y-0"
    >
      <FilterGroup name="Kind">
        <FilterLink href="/" current={current}>
          All
        </FilterLink>
        {kinds.map((kind) => (
          <FilterLink key={kind} href={`/kinds/${kind}`} current={current}>
            {kindName(kindPlural(kind))}
          </FilterLink>
        ))}
      </FilterGroup>
      <FilterGroup name="Language">
        {languages.map((language) => (
          <FilterLink key={language} href={`/languages/${languageSlug(language)}`} current={current}>
            {language}
          </FilterLink>
        ))}
      </FilterGroup>
    </nav>
  )
}

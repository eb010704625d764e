import type { ReactNode } from 'react'
import { ButtonLink, Link } from '@/components/ui/link'
import type { Comparison } from '@/lib/comparison/comparison-queries'
import { comparisonAddress, MOST_COMPARED } from '@/lib/comparison/comparison-rules'
import { formatList } from '@/lib/format/list'

/** To the technologies themselves, and to comparisons with one more, one less, or others. */
export function CompareOthers({ comparison: { technologies, others } }: { comparison: Comparison }) {
  const slugs = technologies.map(({ slug }) => slug)
  return (
    <nav aria-labelledby="on-from-here" className="no-print space-y-4">
      <h2 id="on-from-here" className="border-ink border-t-4 pt-3 text-2xl">
        On from here
      </h2>
      <Group title="Everything about">
        {technologies.map(({ slug, name }) => (
          <Link key={slug} href={`/technologies/${slug}`}>
            {name}
          </Link>
        ))}
      </Group>
      {slugs.length < MOST_COMPARED && others.length > 0 && (
        <Group title={`Compare ${formatList(technologies.map(({ name }) => name))} with`}>
          {others.map(({ slug, name }) => (
            <Link key={slug} href={comparisonAddress([...slugs, slug])}>
              {name}
            </Link>
          ))}
        </Group>
      )}
      {slugs.length > 2 && (
        <Group title="Leave out">
          {technologies.map(({ slug, name }) => (
            <Link key={slug} href={comparisonAddress(slugs.filter((each) => each !== slug))}>
              {name}
            </Link>
          ))}
        </Group>
      )}
      <p>
        <ButtonLink
          variant="secondary"
          rel="nofollow"
          href={`/compare?${slugs.map((slug) => `t=${slug}&`).join('')}choose`}
        >
          Choose others
        </ButtonLink>
      </p>
    </nav>
  )
}

function Group({ title, children }: { title: string; children: ReactNode[] }) {
  return (
    <div className="gap-x-5 sm:flex">
      <h3 className="shrink-0 font-body font-normal text-muted text-sm leading-8">{title}</h3>
      <ul className="prose-links flex flex-wrap gap-x-5">
        {children.map((child) => (
          <li key={(child as { key?: string }).key} className="min-h-8 leading-8">
            {child}
          </li>
        ))}
      </ul>
    </div>
  )
}

import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import type { ChangesSinceEdition } from '@/lib/edition/edition-queries'
import { formatWhole } from '@/lib/format/number'
import { ordinal } from '@/lib/format/ordinal'
import { plural } from '@/lib/format/plural'

/** Of each group the farthest; all of them are in the ranking. */
const MOST_NAMED = 12

/** “How has this list changed since last year?”, against the newest closed edition. */
export function ChangesSince({ changes }: { changes: ChangesSinceEdition }) {
  const { edition, risers, fallers, entries, departures, unmoved } = changes
  const isUnmoved = [risers, fallers, entries, departures].every((group) => group.length === 0)
  const list =
    edition.kind === 'EDITORIAL' ? `the editors’ list of ${edition.year}` : `the edition of ${edition.year}`
  const link = <Link href={`/editions/${edition.year}`}>{list}</Link>
  return (
    <section aria-labelledby="changes" className="prose-links space-y-4">
      <h2 id="changes" className="max-w-text text-2xl">
        How has this list changed since last year?
      </h2>
      {isUnmoved ? (
        <p>Not at all: every place is as in {link}.</p>
      ) : (
        <>
          <p>
            Against {link}
            {unmoved > 0 && `, where ${plural(unmoved, 'technology', 'technologies')} had the same place`}:
          </p>
          <div className="grid gap-x-12 gap-y-6 sm:grid-cols-2">
            <Group title="Risen" icon={<Icon name="up" className="size-4 text-favourable" />}>
              {risers.map((place) => (
                <Moved key={place.slug} {...place} />
              ))}
            </Group>
            <Group title="Fallen" icon={<Icon name="down" className="size-4 text-unfavourable" />}>
              {fallers.map((place) => (
                <Moved key={place.slug} {...place} />
              ))}
            </Group>
            <Group title="New" icon={<Icon name="plus" />}>
              {entries.map(({ slug, name, rank }) => (
                <li key={slug}>
                  <Link href={`/technologies/${slug}`}>{name}</Link>, {ordinal(rank)}
                </li>
              ))}
            </Group>
            <Group title="No longer listed" icon={<Icon name="minus" />}>
              {departures.map(({ slug, name, from }) => (
                <li key={slug}>
                  {name}, {ordinal(from)} then
                </li>
              ))}
            </Group>
          </div>
        </>
      )}
    </section>
  )
}

function Group({ title, icon, children }: { title: string; icon: ReactNode; children: ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <div>
      <h3 className="flex items-center gap-2 text-lg">
        {icon}
        {title}
      </h3>
      <ul className="mt-1 space-y-1">
        {children.slice(0, MOST_NAMED)}
        {children.length > MOST_NAMED && <li>and {formatWhole(children.length - MOST_NAMED)} more</li>}
      </ul>
    </div>
  )
}

function Moved({ slug, name, rank, from }: { slug: string; name: string; rank: number; from: number }) {
  return (
    <li>
      <Link href={`/technologies/${slug}`}>{name}</Link>, from {ordinal(from)} to {ordinal(rank)}
    </li>
  )
}

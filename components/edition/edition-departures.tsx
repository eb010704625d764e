import { Link } from '@/components/ui/link'
import type { getEdition } from '@/lib/edition/edition-queries'
import { ordinal } from '@/lib/format/ordinal'

type Edition = NonNullable<Awaited<ReturnType<typeof getEdition>>>

/** What the edition before listed and this one does not. */
export function EditionDepartures({ departures }: Pick<Edition, 'departures'>) {
  if (departures.length === 0) return null
  return (
    <section aria-labelledby="departures" className="space-y-3">
      <h2 id="departures" className="text-xl">
        No longer listed
      </h2>
      <ul>
        {departures.map(({ slug, name, from }) => (
          <li key={slug} className="flex items-baseline gap-4 border-line border-t py-3">
            <Link href={`/technologies/${slug}`} className="font-bold font-display text-lg hover:underline">
              {name}
            </Link>
            <span className="ml-auto text-muted text-sm">was {ordinal(from)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

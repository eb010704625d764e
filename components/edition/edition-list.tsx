import { ChangeMark } from '@/components/ranking/change-mark'
import { Link } from '@/components/ui/link'
import type { getEdition } from '@/lib/edition/edition-queries'
import { formatScore } from '@/lib/format/number'

type Edition = NonNullable<Awaited<ReturnType<typeof getEdition>>>

export function EditionList({ edition }: { edition: Edition }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the list's role with its markers
    <ol aria-label={edition.title} role="list" className="border-line border-b">
      {edition.items.map((item) => (
        <li
          key={item.slug}
          className="flex items-baseline gap-x-4 border-line border-t py-3 first:border-t-4 first:border-t-ink"
        >
          <span className="numerals w-[2ch] shrink-0 text-2xl">{item.position}</span>
          <div className="grow items-baseline justify-between gap-4 sm:flex">
            <Link
              href={`/technologies/${item.slug}`}
              className="inline-flex min-h-9 items-center font-bold font-display text-xl hover:underline"
            >
              {item.name}
            </Link>
            <p className="text-muted text-sm">
              <ChangeMark rank={item.position} change={item.change} />
            </p>
          </div>
          {item.score !== null && (
            <span className="numerals w-[4ch] shrink-0 text-right text-xl">
              <span className="sr-only">Score </span>
              {formatScore(item.score)}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}

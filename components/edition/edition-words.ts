import type { getEdition } from '@/lib/edition/edition-queries'
import { formatDate } from '@/lib/format/date'
import { plural } from '@/lib/format/plural'

type Edition = NonNullable<Awaited<ReturnType<typeof getEdition>>>

export function editionOrigin({ kind, closedAt }: Pick<Edition, 'kind' | 'closedAt'>) {
  if (kind === 'EDITORIAL') return 'Chosen by the editors'
  return closedAt ? `Voted by members, closed on ${formatDate(closedAt)}` : 'Voted by members'
}

/** “Against 2024: 2 up, 3 down, 1 new, 1 gone.” Null for the first edition, which there is nothing to hold against. */
export function editionChanges({ items, departures }: Pick<Edition, 'items' | 'departures'>): string | null {
  const before = items[0]?.change?.edition
  if (before === undefined) return null
  const count = (fits: (from: number | null, position: number) => boolean) =>
    items.filter(({ change, position }) => fits(change?.from ?? null, position)).length
  const parts = [
    [count((from, position) => from !== null && position < from), 'up'],
    [count((from, position) => from !== null && position > from), 'down'],
    [count((from) => from === null), 'new'],
    [departures.length, 'gone'],
  ] as const
  const moved = parts.filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}`)
  const same = plural(
    count((from, position) => from === position),
    'place',
  )
  return `Against ${before}: ${moved.length > 0 ? moved.join(', ') : `nothing moved, ${same} the same`}.`
}

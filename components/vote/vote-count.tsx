import { formatWhole } from '@/lib/format/number'

/** The number beside its button; the words are for those who don't see the button beside it. */
export function VoteCount({
  count,
  verb: [one, other],
}: {
  count: number
  verb: [one: string, other: string]
}) {
  return (
    <span className="numerals min-w-[1.5ch] text-lg">
      {formatWhole(count)}
      <span className="sr-only print:not-sr-only"> {count === 1 ? one : other}</span>
    </span>
  )
}

import { formatWhole } from '@/lib/format/number'
import { verb } from '@/lib/format/verb'

/** The number beside its button; the words are for those who don't see the button beside it. */
export function VoteCount({ count, word }: { count: number; word: 'agree' | 'disagree' }) {
  return (
    <span className="numerals min-w-[1.5ch] text-lg">
      {formatWhole(count)}
      <span className="sr-only print:not-sr-only"> {verb(count, word)}</span>
    </span>
  )
}

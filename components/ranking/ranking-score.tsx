import { formatScore } from '@/lib/format/number'
import { rankRange } from '@/lib/format/ordinal'
import { plural } from '@/lib/format/plural'
import { IntervalPlot } from './interval-plot'
import type { RankedRow } from './ranking-row'

/** The score, how sure its place is, and how many people stand behind it. */
export function RankingScore({ technology }: { technology: RankedRow }) {
  const { score, low, high, voters, comments } = technology
  return (
    <div className="col-span-2 md:col-span-1 md:col-start-3 md:row-start-1 lg:row-span-3 lg:row-start-1 print:col-span-1 print:col-start-3 print:row-span-3 print:row-start-1">
      <div className="flex items-center gap-3">
        <p className="numerals text-numeral">
          <span className="sr-only">Score </span>
          {formatScore(score)}
        </p>
        <p className="text-sm">
          place {rankRange(technology.bestRank, technology.worstRank)}
          <span className="block text-muted">
            {voters === 0 ? 'no votes yet' : plural(voters, 'voter')}
            {comments > 0 && `, ${plural(comments, 'comment')}`}
          </span>
        </p>
      </div>
      <IntervalPlot what="Score" value={score} low={low} high={high} className="mt-2" />
    </div>
  )
}

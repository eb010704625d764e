import { ChangeMark } from '@/components/ranking/change-mark'
import { IntervalPlot } from '@/components/ranking/interval-plot'
import { formatScore } from '@/lib/format/number'
import { rankRange } from '@/lib/format/ordinal'
import type { TechnologyDetail } from '@/lib/technology/technology-queries'
import { standingWords } from './standing-words'

/** Rank, score and how sure both are, on the dark band. */
export function StandingBoard({ technology }: { technology: TechnologyDetail }) {
  const { rank, total, score, low, high } = technology
  return (
    <div className="w-full border-4 border-on-band p-4 sm:max-w-96 sm:p-5">
      <dl className="flex gap-8">
        <div>
          <dt className="text-on-band-muted text-sm">Rank</dt>
          <dd className="numerals text-numeral">
            {rank}
            <span className="font-body font-normal text-on-band-muted text-sm"> of {total}</span>
          </dd>
        </div>
        <div>
          <dt className="text-on-band-muted text-sm">Score</dt>
          <dd className="numerals text-numeral">{formatScore(score)}</dd>
        </div>
      </dl>
      <IntervalPlot what="Score" value={score} low={low} high={high} tone="band" className="mt-3" />
      <p className="mt-2 text-on-band-muted text-sm">
        Place {rankRange(technology.bestRank, technology.worstRank)}, {standingWords(technology)}
      </p>
      <p className="flex flex-wrap items-center justify-between gap-x-4 text-on-band-muted text-sm">
        <ChangeMark rank={rank} change={technology.change} />
        <a href="#why" className="inline-flex min-h-7 items-center text-on-band underline underline-offset-4">
          Why is it here?
        </a>
      </p>
    </div>
  )
}

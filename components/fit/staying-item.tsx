import { IntervalPlot } from '@/components/ranking/interval-plot'
import { Link } from '@/components/ui/link'
import type { Staying } from '@/lib/fit/answer-schema'
import { capital } from '@/lib/fit/choice-words'
import { aheadWords, votesWords } from '@/lib/fit/sure-words'
import { formatList } from '@/lib/format/list'
import { formatScore } from '@/lib/format/number'
import { ordinal } from '@/lib/format/ordinal'
import { PointGroup } from './point-group'
import { Reckoning } from './reckoning'

/** One technology that stays: how well it fits, how sure that is, what speaks for it and what one accepts with it. */
export function StayingItem({ staying, next }: { staying: Staying; next: Staying | undefined }) {
  const { slug, name, place, fit, low, high, rank, aheadOfNext } = staying
  const named = staying.doubted.filter(({ refused }) => refused)
  return (
    <li
      id={`fit-${slug}`}
      className="space-y-4 border-line border-t py-6 first:border-t-4 first:border-t-ink"
    >
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <p className="numerals flex size-11 shrink-0 items-center justify-center border-[3px] border-ink text-2xl">
          <span className="sr-only">Place </span>
          {place}
        </p>
        <div className="min-w-0 flex-[1_1_12rem]">
          <h3 className="text-2xl">
            <Link
              href={`/technologies/${slug}`}
              className="wrap-anywhere underline decoration-2 decoration-transparent underline-offset-4 hover:decoration-current"
            >
              {name}
            </Link>
          </h3>
          <p className="text-muted text-sm">
            {capital(staying.kind)}
            {staying.language !== name && `, ${staying.language}`}; {ordinal(rank)} in the ranking
          </p>
        </div>
        <div className="w-full sm:w-60">
          <p className="flex items-baseline gap-2">
            <span className="numerals text-3xl">
              <span className="sr-only">Fit </span>
              {formatScore(fit)}
            </span>
            <span className="text-muted text-sm">of 100</span>
          </p>
          <IntervalPlot what="Fit" value={fit} low={low} high={high} />
        </div>
      </div>
      {aheadOfNext !== null && next && (
        <p className="font-semibold">{capital(aheadWords(aheadOfNext, next.name))}.</p>
      )}
      <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
        <PointGroup
          title="What speaks for it"
          sign="plus"
          points={staying.speaksFor}
          empty="No pro is known in what matters to you."
        />
        <PointGroup
          title="What you accept with it"
          sign="minus"
          points={staying.accepts}
          doubted={staying.doubted}
          empty="No con is known that holds."
        />
      </div>
      {named.length > 0 && (
        <p className="text-sm">
          It stays although you named{' '}
          {formatList(named.map((point) => `“${point.title}” (${votesWords(point)})`))}: more members disagree
          than agree.
        </p>
      )}
      {staying.terms.length > 0 && <Reckoning staying={staying} />}
    </li>
  )
}

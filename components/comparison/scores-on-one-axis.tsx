import { IntervalPlot } from '@/components/ranking/interval-plot'
import type { ComparedTechnology } from '@/lib/comparison/comparison-queries'
import { formatScore } from '@/lib/format/number'
import { ordinal } from '@/lib/format/ordinal'

/** The scores with their intervals, best first, one below the other so that they share one axis; on the dark band. */
export function ScoresOnOneAxis({ technologies }: { technologies: ComparedTechnology[] }) {
  return (
    <figure className="w-full border-4 border-on-band p-4 sm:p-5 lg:max-w-[30rem]">
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list's role with its markers */}
      <ol role="list" className="space-y-3">
        {technologies
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ slug, name, rank, score, low, high }) => (
            <li key={slug}>
              <p className="flex items-baseline justify-between gap-x-4">
                <span className="wrap-anywhere min-w-0 font-semibold">
                  {name}{' '}
                  <span className="whitespace-nowrap font-normal text-on-band-muted text-sm">
                    {ordinal(rank)}
                  </span>
                </span>
                <span className="numerals text-2xl">
                  <span className="sr-only">Score </span>
                  {formatScore(score)}
                </span>
              </p>
              <IntervalPlot what={`${name}: score`} value={score} low={low} high={high} tone="band" />
            </li>
          ))}
      </ol>
      <AxisNumbers />
      <figcaption className="mt-2 text-on-band-muted text-sm">
        The mark is the score, from 0 to 100. The truth lies within the bar with 90% certainty.
      </figcaption>
    </figure>
  )
}

function AxisNumbers() {
  return (
    <svg aria-hidden="true" className="block h-4 w-full overflow-visible">
      {[0, 25, 50, 75, 100].map((tick) => (
        <text key={tick} x={`${tick}%`} y="12" textAnchor="middle" className="fill-on-band-muted text-xs">
          {tick}
        </text>
      ))}
    </svg>
  )
}

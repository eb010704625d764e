import { IntervalPlot } from './interval-plot'

/** How to read a drawn score: on the band where there is room for it, else below the list. */
export function RankingLegend({ tone }: { tone: 'paper' | 'band' }) {
  const isOnBand = tone === 'band'
  return (
    <figure
      className={
        isOnBand
          ? 'hidden w-80 shrink-0 border-band-line border-l-2 pl-6 text-on-band-muted text-sm lg:block'
          : 'max-w-96 text-muted text-sm lg:hidden'
      }
    >
      <div aria-hidden="true">
        <IntervalPlot what="Example" value={62} low={38} high={83} tone={tone} />
      </div>
      <figcaption className="mt-1">
        The mark is the score, from 0 to 100. The bar is where the true score lies with 90% certainty: the
        longer it is, the less we know.
      </figcaption>
    </figure>
  )
}

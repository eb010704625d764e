import { BAND_SIZE, type BandPoint, bandPaths, heightOf, type Reach } from './band-paths'
import { DateTicks } from './date-ticks'
import { timeAxis } from './time-scale'

/** A value over time with the band in which it may lie. Words keep their size, only the paths are stretched. */
export function BandPlot(props: {
  label: string
  points: BandPoint[]
  reach: Reach
  ticks: number[]
  format: (value: number) => string
  isStepped?: boolean
}) {
  const { label, points, reach, ticks, format, isStepped = false } = props
  const paths = bandPaths(points, reach, isStepped)
  const newest = points.at(-1) as BandPoint
  const y = (value: number) => `${heightOf(reach, value).toFixed(2)}%`
  return (
    <div className="py-3 pr-14 pb-8 pl-9">
      <svg role="img" aria-label={label} className="block h-44 w-full overflow-visible text-xs">
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1="0" x2="100%" y1={y(tick)} y2={y(tick)} className="stroke-line" />
            <text x="0" y={y(tick)} dx="-10" dy="0.35em" textAnchor="end" className="fill-muted">
              {format(tick)}
            </text>
          </g>
        ))}
        <svg viewBox={`0 0 ${BAND_SIZE} ${BAND_SIZE}`} preserveAspectRatio="none" aria-hidden="true">
          <path d={paths.band} className="fill-uncertain opacity-35 forced-colors:fill-[GrayText]" />
          <path
            d={paths.line}
            fill="none"
            strokeWidth="3"
            vectorEffect="non-scaling-stroke"
            className="stroke-ink forced-colors:stroke-[CanvasText]"
          />
        </svg>
        <circle cx="100%" cy={y(newest.value)} r="5" className="fill-ink forced-colors:fill-[CanvasText]" />
        <text
          x="100%"
          y={y(newest.value)}
          dx="11"
          dy="0.35em"
          className="numerals fill-ink text-lg forced-colors:fill-[CanvasText]"
        >
          {format(newest.value)}
        </text>
        <DateTicks axis={timeAxis(points.map(({ day }) => day))} />
      </svg>
    </div>
  )
}

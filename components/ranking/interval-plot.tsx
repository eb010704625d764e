import { classNames } from '@/components/ui/class-names'
import { formatScore, formatWhole } from '@/lib/format/number'

const tones = {
  paper: {
    axis: 'stroke-line',
    interval: 'stroke-uncertain',
    score: 'stroke-ink',
    ends: 'fill-muted stroke-paper',
  },
  band: {
    axis: 'stroke-band-line',
    interval: 'stroke-on-band-muted',
    score: 'stroke-rim',
    ends: 'fill-on-band-muted stroke-band',
  },
}

/** A value and the interval in which it lies, 90 % sure, drawn on an axis from 0 to 100. */
export function IntervalPlot(props: {
  what: string
  value: number
  low: number
  high: number
  tone?: keyof typeof tones
  className?: string
}) {
  const { what, value, low, high } = props
  const tone = tones[props.tone ?? 'paper']
  const at = (score: number) => `${score.toFixed(2)}%`
  return (
    <svg
      role="img"
      aria-label={`${what} ${formatScore(value)}, with 90% certainty from ${formatScore(low)} to ${formatScore(high)}`}
      className={classNames('block h-8 w-full overflow-visible', props.className)}
    >
      <line x1="0" x2="100%" y1="16" y2="16" className={tone.axis} strokeWidth="2" />
      {[0, 25, 50, 75, 100].map((tick) => (
        <line key={tick} x1={at(tick)} x2={at(tick)} y1="10" y2="22" className={tone.axis} strokeWidth="2" />
      ))}
      <line x1={at(low)} x2={at(high)} y1="16" y2="16" className={tone.interval} strokeWidth="10" />
      <line x1={at(value)} x2={at(value)} y1="4" y2="28" className={tone.score} strokeWidth="5" />
      <g className={classNames('numerals text-xs', tone.ends)} strokeWidth="5" paintOrder="stroke">
        <text x={at(low)} y="16" dx="-6" dy="0.36em" textAnchor="end">
          {formatWhole(low)}
        </text>
        <text x={at(high)} y="16" dx="6" dy="0.36em">
          {formatWhole(high)}
        </text>
      </g>
    </svg>
  )
}

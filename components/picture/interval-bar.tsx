import type { DrawnScore } from '@/lib/picture/picture-model'
import { colours } from './picture-colours'

/** The interval plot of the pages, as the drawing program can draw it: an axis from 0 to 100, `width` pixels long. */
export function IntervalBar({
  of: { at, from, to },
  width,
  thick,
}: {
  of: DrawnScore
  width: number
  thick: number
}) {
  const height = thick * 3
  const x = (score: number) => Math.round((score / 100) * width)
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path d={`M0 ${height / 2}H${width}`} stroke={colours.line} strokeWidth="3" />
      {[0, 25, 50, 75, 100].map((tick) => (
        <path
          key={tick}
          d={`M${Math.min(width - 2, Math.max(2, x(tick)))} ${height / 2 - thick * 0.6}v${thick * 1.2}`}
          stroke={colours.line}
          strokeWidth="3"
        />
      ))}
      <path d={`M${x(from)} ${height / 2}H${x(to)}`} stroke={colours.muted} strokeWidth={thick} />
      <path d={`M${x(at)} 0v${height}`} stroke={colours.rim} strokeWidth={thick * 0.6} />
    </svg>
  )
}

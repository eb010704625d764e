import type { ReactNode } from 'react'

type Axis = { at: (score: number) => number; ticks: number[] }
const HALF = 8

/** One row of the waterfall: its own drawing over the whole cell, so that rows meet whatever their height. */
function Row({ axis, children }: { axis: Axis; children: ReactNode }) {
  return (
    <svg className="absolute inset-0 size-full overflow-visible" aria-hidden="true">
      {axis.ticks.map((tick) => (
        <line
          key={tick}
          x1={`${axis.at(tick)}%`}
          x2={`${axis.at(tick)}%`}
          y1="0"
          y2="100%"
          className="stroke-line"
        />
      ))}
      {children}
    </svg>
  )
}

function Connector({ x, half }: { x: string; half: 'upper' | 'lower' }) {
  return (
    <line
      x1={x}
      x2={x}
      y1={half === 'upper' ? '0' : '50%'}
      y2={half === 'upper' ? '50%' : '100%'}
      className="stroke-ink"
      strokeDasharray="2 2"
    />
  )
}

/** What one part adds, filled, or takes, only outlined, from where the one before ended. */
export function WaterfallBar({ axis, from, to }: { axis: Axis; from: number; to: number }) {
  const [a, b] = [axis.at(from), axis.at(to)]
  return (
    <Row axis={axis}>
      <Connector x={`${a}%`} half="upper" />
      <Connector x={`${b}%`} half="lower" />
      <rect
        x={`${Math.min(a, b)}%`}
        width={`${Math.abs(b - a).toFixed(2)}%`}
        y="50%"
        height={2 * HALF}
        transform={`translate(0 ${-HALF})`}
        strokeWidth="2"
        className={
          to >= from
            ? 'fill-favourable stroke-favourable forced-colors:fill-[CanvasText] forced-colors:stroke-[CanvasText]'
            : 'fill-paper stroke-unfavourable forced-colors:fill-[Canvas] forced-colors:stroke-[CanvasText]'
        }
      />
    </Row>
  )
}

/** The start and the score: the same upright mark that a score has everywhere. */
export function WaterfallMark({ axis, score, end }: { axis: Axis; score: number; end: 'start' | 'score' }) {
  const x = `${axis.at(score)}%`
  return (
    <Row axis={axis}>
      <Connector x={x} half={end === 'start' ? 'lower' : 'upper'} />
      <rect
        x={x}
        y="50%"
        width="5"
        height={3 * HALF}
        transform={`translate(-2.5 ${-1.5 * HALF})`}
        className={
          end === 'start'
            ? 'fill-edge forced-colors:fill-[CanvasText]'
            : 'fill-ink forced-colors:fill-[CanvasText]'
        }
      />
    </Row>
  )
}

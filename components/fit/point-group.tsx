import type { ReactNode } from 'react'
import type { WeighedPoint } from '@/lib/fit/answer-schema'
import { plural } from '@/lib/format/plural'
import { PointLine } from './point-line'

const SHOWN = 4

type Props = {
  title: string
  points: WeighedPoint[]
  sign: 'plus' | 'minus'
  empty: string
  /** Those that members speak against. */
  doubted?: WeighedPoint[]
}

/** The first few points, the rest folded. */
export function PointGroup({ title, points, sign, empty, doubted = [] }: Props) {
  const line = (point: WeighedPoint) => <PointLine key={point.id} point={point} sign={sign} />
  const rest = points.slice(SHOWN)
  return (
    <div className="space-y-1.5">
      <h4 className="text-lg">{title}</h4>
      {points.length === 0 && <p className="text-muted text-sm">{empty}</p>}
      <ul className="space-y-1.5">{points.slice(0, SHOWN).map(line)}</ul>
      {rest.length > 0 && <Folded title={`${rest.length} more`}>{rest.map(line)}</Folded>}
      {doubted.length > 0 && (
        <Folded title={`${plural(doubted.length, 'con')} with which more disagree than agree`}>
          {doubted.map(line)}
        </Folded>
      )}
    </div>
  )
}

function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details>
      <summary className="inline-flex min-h-8 items-center text-accent text-sm underline underline-offset-4">
        {title}
      </summary>
      <ul className="mt-1 space-y-1.5">{children}</ul>
    </details>
  )
}

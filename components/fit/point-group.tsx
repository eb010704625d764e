import { PointLine } from '@/components/fit/point-line'
import type { WeighedPoint } from '@/lib/fit/answer-schema'

const SHOWN = 4

type Props = { title: string; points: WeighedPoint[]; sign: 'plus' | 'minus'; empty: string }

/** The first few points, the rest folded. */
export function PointGroup({ title, points, sign, empty }: Props) {
  const line = (point: WeighedPoint) => <PointLine key={point.id} point={point} sign={sign} />
  const rest = points.slice(SHOWN)
  return (
    <div className="space-y-1.5">
      <h4 className="text-lg">{title}</h4>
      {points.length === 0 && <p className="text-muted text-sm">{empty}</p>}
      <ul className="space-y-1.5">{points.slice(0, SHOWN).map(line)}</ul>
      {rest.length > 0 && (
        <details>
          <summary className="inline-flex min-h-8 items-center text-accent text-sm underline underline-offset-4">
            {rest.length} more
          </summary>
          <ul className="mt-1 space-y-1.5">{rest.map(line)}</ul>
        </details>
      )}
    </div>
  )
}

import { EmptyState } from '@/components/ui/empty-state'
import { SignMark } from '@/components/ui/sign-mark'
import { PointCard, type PointView } from './point-card'

type Props = { slug: string; side: 'PRO' | 'CON'; points: PointView[] }

/** As many as one reads; the weaker ones behind them unfold. */
const SHOWN = 12

export function PointColumn({ slug, side, points }: Props) {
  const title = side === 'PRO' ? 'Pros' : 'Cons'
  const id = title.toLowerCase()
  const rest = points.slice(SHOWN)
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2
        id={id}
        className={`mb-4 flex items-center gap-3 border-t-4 pt-3 text-2xl ${side === 'PRO' ? 'border-favourable' : 'border-unfavourable'}`}
      >
        <SignMark sign={side === 'PRO' ? 'plus' : 'minus'} className="size-6" />
        {title}
      </h2>
      <div className="space-y-4">
        {points.slice(0, SHOWN).map((point) => (
          <PointCard key={point.id} slug={slug} point={point} />
        ))}
        {points.length === 0 && <EmptyState title={`No ${id} are listed yet.`} />}
        {rest.length > 0 && (
          <details>
            <summary className="inline-flex min-h-11 items-center text-accent underline underline-offset-4 hover:decoration-2">
              {rest.length} more {rest.length === 1 ? id.slice(0, -1) : id}
            </summary>
            <div className="mt-4 space-y-4">
              {rest.map((point) => (
                <PointCard key={point.id} slug={slug} point={point} />
              ))}
            </div>
          </details>
        )}
      </div>
    </section>
  )
}

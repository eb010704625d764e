import { EmptyState } from '@/components/ui/empty-state'
import { SignMark } from '@/components/ui/sign-mark'
import { PointCard, type PointView } from './point-card'

export function PointColumn({
  slug,
  side,
  points,
}: {
  slug: string
  side: 'PRO' | 'CON'
  points: PointView[]
}) {
  const title = side === 'PRO' ? 'Pros' : 'Cons'
  const id = title.toLowerCase()
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
        {points.map((point) => (
          <PointCard key={point.id} slug={slug} point={point} />
        ))}
        {points.length === 0 && <EmptyState title={`No ${id} are listed yet.`} />}
      </div>
    </section>
  )
}

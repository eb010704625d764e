import { TextLink } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import type { EditedTechnology } from '@/lib/technology/editing-queries'

/** Points that readers no longer see, each leading to where it is brought back. */
export function ArchivedPoints({ points }: { points: EditedTechnology['points'] }) {
  return (
    <ul className="space-y-1">
      {points.map(({ id, side, title, archivedAt, mergedInto }) => (
        <li key={id}>
          <TextLink href={`/admin/points/${id}`}>
            <bdi>{title}</bdi>
          </TextLink>{' '}
          <span className="text-muted text-sm">
            a {side === 'PRO' ? 'pro' : 'con'},{' '}
            {mergedInto ? `merged into “${mergedInto.title}” on ` : 'archived on '}
            {archivedAt && <Time value={archivedAt} />}
          </span>
        </li>
      ))}
    </ul>
  )
}

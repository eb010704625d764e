import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import type { EditingAct } from '@/lib/editing/editing-log-queries'
import { editingActionWords, editingReasonWords } from './editing-words'

/** What editors did last: who, what, on what, and why. */
export function ActList({ acts }: { acts: EditingAct[] }) {
  if (acts.length === 0) return <EmptyState title="Nothing has been edited yet" />
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the list's role with its markers
    <ol role="list" aria-label="What was done, newest first" className="border-line border-b">
      {acts.map(({ id, at, action, by, technology, point, reason, note }) => (
        <li key={id} className="grid gap-x-6 gap-y-1 border-line border-t py-3 sm:grid-cols-[9rem_1fr]">
          <Time value={at} className="text-muted text-sm sm:pt-0.5" />
          <div>
            <p>
              <span className="font-semibold">{editingActionWords(action) ?? 'Changed'}</span>
              {technology && (
                <>
                  {' · '}
                  <TextLink href={`/admin/technologies/${technology.slug}`}>{technology.name}</TextLink>
                </>
              )}
              {point && (
                <>
                  {': '}
                  <TextLink href={`/admin/points/${point.id}`}>{point.title}</TextLink>
                </>
              )}
            </p>
            <p className="text-muted text-sm">
              {by ? `@${by}` : 'The operators'}. {editingReasonWords(reason) ?? 'Another reason'}.
              {note && ` “${note}”`}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import { formatWhole } from '@/lib/format/number'
import { plural } from '@/lib/format/plural'
import type { TechnologyForEditors } from '@/lib/technology/editing-queries'
import { stateWords } from './editing-words'

/** Technologies in any state, each leading to where it is edited. */
export function TechnologyTable({ technologies }: { technologies: TechnologyForEditors[] }) {
  if (technologies.length === 0)
    return <EmptyState title="No technology fits">Search for another name, or in every state.</EmptyState>
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the list's role with its markers
    <ul role="list" aria-label="Technologies" className="border-line border-b">
      {technologies.map(({ slug, name, kind, language, state, place, pros, cons, voters, changedAt }) => (
        <li
          key={slug}
          className="grid gap-x-6 gap-y-0.5 border-line border-t py-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
        >
          <p>
            <TextLink href={`/admin/technologies/${slug}`} className="font-bold font-display text-lg">
              {name}
            </TextLink>{' '}
            <span className="text-muted text-sm">
              {language} {kind}
            </span>
          </p>
          <p className="text-sm sm:text-right">
            <span className="font-semibold">{stateWords[state]}</span>
            {place !== null && `, editors’ place ${place}`} · {plural(pros, 'pro')}, {plural(cons, 'con')} ·{' '}
            {formatWhole(voters)} {voters === 1 ? 'voter' : 'voters'} · edited <Time value={changedAt} />
          </p>
        </li>
      ))}
    </ul>
  )
}

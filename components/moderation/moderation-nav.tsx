import { TextLink } from '@/components/ui/link'

const places = [
  ['/moderation', 'Queue'],
  ['/moderation/suggestions', 'Suggestions'],
  ['/moderation/flags', 'Flagged ballots'],
  ['/moderation/members', 'Members'],
  ['/moderation/log/full', 'Whole log'],
] as const

/** The rooms of the moderators. */
export function ModerationNav() {
  return (
    <nav aria-label="Moderation">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {places.map(([href, name]) => (
          <li key={href}>
            <TextLink href={href} className="inline-flex min-h-9 items-center">
              {name}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

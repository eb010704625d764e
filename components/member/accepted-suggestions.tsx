import { TextLink } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import type { AcceptedSuggestion } from '@/lib/member/profile-schema'

/** What editors took up of what a member suggested; nothing where there is nothing yet. */
export function AcceptedSuggestions({ suggestions }: { suggestions: AcceptedSuggestion[] }) {
  if (suggestions.length === 0) return null
  return (
    <section aria-labelledby="suggestions">
      <h2 id="suggestions" className="mb-4 border-ink border-t-4 pt-3 text-2xl">
        Accepted suggestions
      </h2>
      <ul className="space-y-3">
        {suggestions.map(({ title, technology, link, acceptedAt }) => (
          <li key={`${link} ${acceptedAt}`}>
            <TextLink href={link} className="font-semibold">
              {title}
            </TextLink>{' '}
            <span className="text-muted text-sm">
              {title === technology ? '' : `for ${technology}, `}accepted on <Time value={acceptedAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

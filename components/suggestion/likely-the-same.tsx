import { TextLink } from '@/components/ui/link'
import type { SuggestionView } from '@/lib/suggestion/suggestion-queue-queries'

/** What is there already and may be the same. */
export function LikelyTheSame({ similar: { points, technologies } }: Pick<SuggestionView, 'similar'>) {
  if (points.length + technologies.length === 0) return null
  return (
    <div>
      <h4 className="font-semibold">There already, and perhaps the same</h4>
      <ul className="ml-5 list-disc">
        {points.map(({ id, title, detail }) => (
          <li key={id}>
            <TextLink href={`/points/${id}`}>{title}</TextLink>{' '}
            <span className="text-muted text-sm">{detail}</span>
          </li>
        ))}
        {technologies.map(({ slug, name }) => (
          <li key={slug}>
            <TextLink href={`/technologies/${slug}`}>{name}</TextLink>
          </li>
        ))}
      </ul>
    </div>
  )
}

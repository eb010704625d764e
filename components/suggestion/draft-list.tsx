import { TextLink } from '@/components/ui/link'
import { plural } from '@/lib/format/plural'
import type { Draft } from '@/lib/technology/named-queries'

const NEEDED = 2

/** Technologies that members added and that are not listed yet. */
export function DraftList({ drafts }: { drafts: Draft[] }) {
  if (drafts.length === 0) return null
  return (
    <section aria-labelledby="waiting" className="space-y-3">
      <h2 id="waiting" className="border-ink border-t-4 pt-3 text-2xl">
        Waiting for pros and cons
      </h2>
      <ul>
        {drafts.map(({ slug, name, language, pros, cons }) => (
          <li key={slug} className="border-line border-t py-3 first:border-t-0">
            <TextLink href={`/technologies/${slug}`} className="font-semibold">
              {name}
            </TextLink>
            <span className="text-muted text-sm">
              {' '}
              {language}; it needs {needs(pros, cons)}.
            </span>{' '}
            <TextLink
              href={`/technologies/${slug}/suggest`}
              aria-label={`Suggest one for ${name}`}
              className="text-sm"
            >
              Suggest one
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

function needs(pros: number, cons: number): string {
  const missing = [
    pros < NEEDED && plural(NEEDED - pros, 'more pro'),
    cons < NEEDED && plural(NEEDED - cons, 'more con'),
  ]
  return missing.filter(Boolean).join(' and ') || 'only the editors now'
}

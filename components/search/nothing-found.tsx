import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/link'
import type { SimilarTechnology } from '@/lib/suggestion/similar-schema'

/** Nothing was found: the names that are nearest, and what to do when it really is missing. */
export function NothingFound({ q, near }: { q: string; near: SimilarTechnology[] }) {
  return (
    <>
      <p role="status" className="wrap-anywhere text-lg">
        Nothing found for “{q}”.
      </p>
      {near.length > 0 && (
        <section aria-labelledby="near" className="space-y-2">
          <h2 id="near" className="text-xl">
            The nearest names
          </h2>
          <ul className="space-y-1">
            {near.map(({ slug, name, language }) => (
              <li key={slug}>
                <TextLink href={`/technologies/${slug}`}>{name}</TextLink>{' '}
                <span className="text-muted">{language}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <EmptyState title="Try fewer or other words">
        <p>
          Or go through <TextLink href="/">the ranking</TextLink>. If a technology is missing,{' '}
          <TextLink href="/suggest">suggest it</TextLink>.
        </p>
      </EmptyState>
    </>
  )
}

import type { SuggestionKind, SuggestionState } from './suggestion-schema'

type Titled = { content: unknown; point: { title: string } | null; otherPoint: { title: string } | null }

/** A suggestion in a few words: the title or name that it has, or those of the points that it is about. */
export function suggestionTitle({ content, point, otherPoint }: Titled): string {
  const { title, name } = content as { title?: string; name?: string }
  if (point && otherPoint) return `${point.title} = ${otherPoint.title}`
  return title ?? name ?? point?.title ?? 'A suggestion'
}

type Decided = {
  kind: SuggestionKind
  state: SuggestionState
  becamePointId: string | null
  technology: { slug: string } | null
  becameTechnology: { slug: string } | null
}

/** Where what it became stands; null while it is nothing yet. */
export function suggestionLink({
  state,
  becamePointId,
  technology,
  becameTechnology,
}: Decided): string | null {
  const slug = (technology ?? becameTechnology)?.slug
  if ((state !== 'ACCEPTED' && state !== 'MERGED') || !slug) return null
  return `/technologies/${slug}${becamePointId ? `#point-${becamePointId}` : ''}`
}

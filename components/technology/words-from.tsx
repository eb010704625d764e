import { TextLink } from '@/components/ui/link'

/** Whom the words about a technology came from, where a member suggested them. */
export function WordsFrom({ slug, suggestedBy }: { slug: string; suggestedBy: string | null }) {
  if (!suggestedBy)
    return (
      <p className="text-muted text-sm">
        <TextLink href={`/technologies/${slug}/versions`}>Every version of this text</TextLink>
      </p>
    )
  return (
    <p className="text-muted text-sm">
      Suggested by <TextLink href={`/members/${suggestedBy}`}>@{suggestedBy}</TextLink> (
      <TextLink href={`/technologies/${slug}/versions`}>every version</TextLink>).
    </p>
  )
}

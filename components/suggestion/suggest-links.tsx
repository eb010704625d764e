import { ButtonLink, TextLink } from '@/components/ui/link'

/** Ways to better the page of a technology. */
export function SuggestLinks({ slug, name }: { slug: string; name: string }) {
  return (
    <div className="no-print flex flex-wrap items-center gap-x-6 gap-y-3">
      <ButtonLink variant="secondary" href={`/technologies/${slug}/suggest`}>
        Suggest a pro or con
      </ButtonLink>
      <TextLink href={`/technologies/${slug}/suggest-edit`}>Suggest an edit of {name}</TextLink>
      <TextLink href={`/technologies/${slug}/versions`}>What was said before, and by whom</TextLink>
    </div>
  )
}

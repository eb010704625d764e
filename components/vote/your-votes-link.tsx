import { TextLink } from '@/components/ui/link'

export function YourVotesLink({ slug }: { slug: string }) {
  return (
    <p className="when-signed-in no-print text-sm">
      <TextLink href={`/technologies/${slug}/your-votes`}>Your votes and your verdict</TextLink> on one
      private page.
    </p>
  )
}

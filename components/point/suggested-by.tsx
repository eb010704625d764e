import { TextLink } from '@/components/ui/link'

type Props = {
  suggested: boolean
  suggestedBy: string | null
  adjusted: boolean
  origin?: 'EDITORIAL' | 'COMMUNITY'
}

/** Whom a text came from. */
export function SuggestedBy({ suggested, suggestedBy, adjusted }: Props) {
  if (!suggested) return <>By the editors</>
  return (
    <>
      Suggested by{' '}
      {suggestedBy ? (
        <TextLink href={`/members/${suggestedBy}`}>@{suggestedBy}</TextLink>
      ) : (
        'a member who has left'
      )}
      {adjusted && ', in words that the editors changed'}
    </>
  )
}

import { TextLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'

type Props = { goneBy: 'author' | 'moderator'; slug: string; name: string }

/** The page of a comment that is no longer shown. */
export function GoneComment({ goneBy, slug, name }: Props) {
  return (
    <>
      <PageHeading title="This comment has gone" kicker={`Comments on ${name}`}>
        <p>
          {goneBy === 'author'
            ? 'Its author deleted it, so neither it nor its earlier versions are shown any more.'
            : 'A moderator hid it, so neither it nor its earlier versions are shown.'}
        </p>
      </PageHeading>
      <PageBody narrow>
        <p>
          Read <TextLink href={`/technologies/${slug}#comments`}>what others say about {name}</TextLink>.
        </p>
      </PageBody>
    </>
  )
}

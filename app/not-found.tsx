import type { Metadata } from 'next'
import { SearchBox } from '@/components/search/search-box'
import { TextLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'

export const metadata: Metadata = { title: 'Page not found' }

export default function NotFound() {
  return (
    <>
      <PageHeading title="There is no such page" kicker="404">
        <p>The address may have a typing error, or what stood here has gone.</p>
      </PageHeading>
      <PageBody narrow>
        <SearchBox id="search" look="page" />
        <p>
          Go to <TextLink href="/">the ranking</TextLink>, which lists every technology, or to{' '}
          <TextLink href="/editions">past editions</TextLink>.
        </p>
      </PageBody>
    </>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { EditionDepartures } from '@/components/edition/edition-departures'
import { EditionList } from '@/components/edition/edition-list'
import { EditionProof } from '@/components/edition/edition-proof'
import { editionChanges, editionOrigin } from '@/components/edition/edition-words'
import { AsMarkdown } from '@/components/site/as-markdown'
import { StructuredData } from '@/components/structured-data/structured-data'
import { TextLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { getEdition } from '@/lib/edition/edition-queries'
import { verifyCommand } from '@/lib/edition/verify-command'
import { pageMetadata } from '@/lib/page-metadata'
import { breadcrumbs, technologyList } from '@/lib/structured-data/list-data'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ year: string }> }

const readEdition = cache(async (year: string) => (/^\d{4}$/.test(year) ? getEdition(Number(year)) : null))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const edition = await readEdition((await params).year)
  if (!edition) return { title: 'Not found' }
  return pageMetadata({
    path: `/editions/${edition.year}`,
    title: edition.title,
    description: `${editionOrigin(edition)}: ${edition.items.map(({ name }) => name).join(', ')}.`,
    picture: { path: `/editions/${edition.year}.png`, alt: `The list of ${edition.year}` },
  })
}

export default async function EditionPage({ params }: Props) {
  const edition = await readEdition((await params).year)
  if (!edition) notFound()
  return (
    <>
      <StructuredData
        things={[
          technologyList(`/editions/${edition.year}`, edition.title, edition.items),
          breadcrumbs(
            { name: 'Editions', path: '/editions' },
            { name: edition.title, path: `/editions/${edition.year}` },
          ),
        ]}
      />
      <PageHeading title={edition.title} kicker={`Edition ${edition.year}`}>
        <p>
          {editionOrigin(edition)}.{' '}
          {edition.kind === 'EDITORIAL' &&
            'It is where the community ranking starts from, before anybody votes.'}
          {editionChanges(edition)}
        </p>
      </PageHeading>
      <PageBody narrow>
        <EditionList edition={edition} />
        <EditionDepartures departures={edition.departures} />
        {edition.hash && (
          <EditionProof year={edition.year} hash={edition.hash} command={verifyCommand(edition.year)} />
        )}
        <p>
          How things stand now is in <TextLink href="/">the community ranking</TextLink>.
        </p>
        <AsMarkdown path={`/editions/${edition.year}`} />
      </PageBody>
    </>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { VersionList } from '@/components/technology/version-list'
import { TextLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { listTechnologyVersions } from '@/lib/technology/version-queries'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

const readVersions = cache(listTechnologyVersions)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await readVersions((await params).slug)
  if (!found) return { title: 'Not found' }
  return {
    title: `${found.name}: every version of its text`,
    description: `What is said about ${found.name} here, and every earlier version of it.`,
    robots: { index: false },
  }
}

export default async function TechnologyVersionsPage({ params }: Props) {
  const { slug } = await params
  const found = await readVersions(slug)
  if (!found) notFound()
  return (
    <>
      <PageHeading title={`${found.name}: every version`}>
        <p>
          What was changed of its summary and facts, and when. Each pro and con has versions of its own.{' '}
          <TextLink href={`/technologies/${slug}`}>Back to {found.name}</TextLink>
        </p>
      </PageHeading>
      <PageBody narrow>
        <VersionList versions={found.versions} />
      </PageBody>
    </>
  )
}

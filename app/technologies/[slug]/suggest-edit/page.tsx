import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TechnologyEditForm } from '@/components/suggestion/technology-form'
import { TextLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { getNamedTechnology } from '@/lib/technology/named-queries'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Suggest an edit', robots: { index: false } }

export default async function SuggestTechnologyEditPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const technology = await getNamedTechnology(slug)
  if (!technology || technology.state === 'ARCHIVED') notFound()
  return (
    <>
      <PageHeading title={`Suggest an edit of ${technology.name}`}>
        <p>
          Change what is wrong or has become outdated. Editors read it and tell you what they decide.{' '}
          <TextLink href={`/technologies/${slug}`}>Back to {technology.name}</TextLink>
        </p>
      </PageHeading>
      <PageBody narrow>
        <TechnologyEditForm slug={slug} values={technology} />
      </PageBody>
    </>
  )
}

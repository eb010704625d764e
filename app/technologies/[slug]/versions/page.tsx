import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { SuggestedBy } from '@/components/point/suggested-by'
import { AsMarkdown } from '@/components/site/as-markdown'
import { TechnologyText } from '@/components/suggestion/technology-text'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { Time } from '@/components/ui/time'
import { pageMetadata } from '@/lib/page-metadata'
import { getTechnologyVersions } from '@/lib/technology/version-queries'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

const readVersions = cache(getTechnologyVersions)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const technology = await readVersions(slug)
  if (!technology) return { title: 'Not found' }
  return pageMetadata({
    path: `/technologies/${slug}/versions`,
    title: `What was said of ${technology.name}`,
    description: `Every text about ${technology.name} that stood here, the newest first, and whom it came from.`,
  })
}

export default async function TechnologyVersionsPage({ params }: Props) {
  const { slug } = await params
  const technology = await readVersions(slug)
  if (!technology) notFound()
  return (
    <>
      <PageHeading title={`What was said of ${technology.name}`}>
        <p>
          Every text that this site had about it, the newest first, and whom it came from. Its pros and cons
          have histories of their own.{' '}
          <TextLink href={`/technologies/${slug}`}>Back to {technology.name}</TextLink>
        </p>
      </PageHeading>
      <PageBody narrow>
        {technology.versions.map((version, index) => (
          <article key={version.number} aria-labelledby={`version-${version.number}`}>
            <Card className="space-y-3">
              <h2 id={`version-${version.number}`} className="text-lg">
                Version {version.number}
              </h2>
              <p className="text-muted text-sm">
                <Time value={version.createdAt} />. <SuggestedBy {...version} />.
              </p>
              <TechnologyText after={version} before={technology.versions[index + 1]} />
            </Card>
          </article>
        ))}
        <AsMarkdown path={`/technologies/${slug}/versions`} />
      </PageBody>
    </>
  )
}

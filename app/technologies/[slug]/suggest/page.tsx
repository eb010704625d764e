import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PointForm } from '@/components/suggestion/point-form'
import { TextLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { getNamedTechnology } from '@/lib/technology/named-queries'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const technology = await getNamedTechnology((await params).slug)
  return {
    title: technology ? `Suggest a pro or con of ${technology.name}` : 'Not found',
    robots: { index: false },
  }
}

export default async function SuggestPointPage({ params, searchParams }: Props) {
  const { slug } = await params
  const [technology, { side }] = await Promise.all([getNamedTechnology(slug), searchParams])
  if (!technology || technology.state === 'ARCHIVED') notFound()
  return (
    <>
      <PageHeading title={`Suggest a pro or con of ${technology.name}`}>
        <p>
          One thing that speaks for it or against it, so that others can agree or disagree. Editors read it
          and tell you what they decide.{' '}
          <TextLink href={`/technologies/${slug}`}>Back to {technology.name}</TextLink>
        </p>
      </PageHeading>
      <PageBody narrow>
        <PointForm slug={slug} side={side === 'CON' ? 'CON' : 'PRO'} />
      </PageBody>
    </>
  )
}

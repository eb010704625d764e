import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FilteredRanking } from '@/components/ranking/filtered-ranking'
import { kindName, kindPlural } from '@/lib/format/kind'
import { pageMetadata } from '@/lib/page-metadata'
import { listKindsAndLanguages, listRankedPart } from '@/lib/technology/ranked-part-queries'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ kind: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind } = await params
  const kinds = kindPlural(kind)
  return pageMetadata({
    path: `/kinds/${kind}`,
    title: `${kindName(kinds)} for the backend, ranked`,
    description: `Backend ${kinds} in the order of the community ranking, each score with how sure it is.`,
    picture: {
      path: `/kinds/${kind}.png`,
      alt: `The first places of backend ${kinds}, with scores and intervals`,
    },
  })
}

export default async function KindPage({ params }: Props) {
  const { kind } = await params
  const all = await listKindsAndLanguages()
  if (!all.some((technology) => technology.kind === kind)) notFound()
  const technologies = await listRankedPart({ kind })
  return (
    <FilteredRanking
      title={`Top backend ${kindPlural(kind)}`}
      path={`/kinds/${kind}`}
      all={all}
      technologies={technologies}
    />
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FilteredRanking } from '@/components/ranking/filtered-ranking'
import { kindName, kindPlural } from '@/lib/format/kind'
import { pageMetadata } from '@/lib/page-metadata'
import { filteredAddress } from '@/lib/technology/list-address'
import { listRankedPart, RANKS_ON_A_PAGE } from '@/lib/technology/ranked-part-queries'

type Asked = { kind: string; page: number | null }

export function kindMetadata({ kind, page }: Asked): Metadata {
  const kinds = kindPlural(kind)
  const further = page && page > 1 ? `, page ${page}` : ''
  return pageMetadata({
    path: filteredAddress(`/kinds/${kind}`, page ?? 1),
    title: `${kindName(kinds)} for the backend, ranked${further}`,
    description: `Backend ${kinds} in the order of the community ranking, each score with how sure it is${further}.`,
    picture: {
      path: `/kinds/${kind}.png`,
      alt: `The first places of backend ${kinds}, with scores and intervals`,
    },
  })
}

/** One page of the technologies of a kind. */
export async function RankedKind({ kind, page }: Asked) {
  if (page === null) notFound()
  const listed = await listRankedPart({ kind }, page)
  if (listed.technologies.length === 0) notFound()
  return (
    <FilteredRanking
      title={`Top backend ${kindPlural(kind)}`}
      path={`/kinds/${kind}`}
      listed={listed}
      onAPage={RANKS_ON_A_PAGE}
    />
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { FilteredRanking } from '@/components/ranking/filtered-ranking'
import { pageMetadata } from '@/lib/page-metadata'
import { findLanguage } from '@/lib/technology/language-slugs'
import { filteredAddress } from '@/lib/technology/list-address'
import { listKindsAndLanguages, listRankedPart, RANKS_ON_A_PAGE } from '@/lib/technology/ranked-part-queries'

type Asked = { language: string; page: number | null }

const readLanguage = cache(async (slug: string) => {
  const all = await listKindsAndLanguages()
  return findLanguage(slug, new Set(all.map((technology) => technology.language)))
})

export async function languageMetadata({ language: slug, page }: Asked): Promise<Metadata> {
  const language = await readLanguage(slug)
  if (!language) return { title: 'Not found' }
  const further = page && page > 1 ? `, page ${page}` : ''
  return pageMetadata({
    path: filteredAddress(`/languages/${slug}`, page ?? 1),
    title: `Backend technologies in ${language}, ranked${further}`,
    description: `Backend technologies for ${language} in the order of the community ranking, each score with how sure it is${further}.`,
    picture: {
      path: `/languages/${slug}.png`,
      alt: `The first places in ${language}, with scores and intervals`,
    },
  })
}

/** One page of the technologies in a language. */
export async function RankedLanguage({ language: slug, page }: Asked) {
  const language = await readLanguage(slug)
  if (!language || page === null) notFound()
  const listed = await listRankedPart({ language }, page)
  if (listed.technologies.length === 0) notFound()
  return (
    <FilteredRanking
      title={`Top backend technologies in ${language}`}
      path={`/languages/${slug}`}
      listed={listed}
      onAPage={RANKS_ON_A_PAGE}
    />
  )
}

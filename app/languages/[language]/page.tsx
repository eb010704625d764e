import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { FilteredRanking } from '@/components/ranking/filtered-ranking'
import { pageMetadata } from '@/lib/page-metadata'
import { findLanguage } from '@/lib/technology/language-slugs'
import { listKindsAndLanguages, listRankedPart } from '@/lib/technology/ranked-part-queries'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ language: string }> }

const readLanguage = cache(async (slug: string) => {
  const all = await listKindsAndLanguages()
  return { all, language: findLanguage(slug, new Set(all.map((technology) => technology.language))) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { language: slug } = await params
  const { language } = await readLanguage(slug)
  if (!language) return { title: 'Not found' }
  return pageMetadata({
    path: `/languages/${slug}`,
    title: `Backend technologies in ${language}, ranked`,
    description: `Backend technologies for ${language} in the order of the community ranking, each score with how sure it is.`,
    picture: {
      path: `/languages/${slug}.png`,
      alt: `The first places in ${language}, with scores and intervals`,
    },
  })
}

export default async function LanguagePage({ params }: Props) {
  const { language: slug } = await params
  const { all, language } = await readLanguage(slug)
  if (!language) notFound()
  const technologies = await listRankedPart({ language })
  return (
    <FilteredRanking
      title={`Top backend technologies in ${language}`}
      path={`/languages/${slug}`}
      all={all}
      technologies={technologies}
    />
  )
}

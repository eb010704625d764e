import type { ComputerLanguage, SoftwareApplication, Thing } from 'schema-dts'
import { wholeAddress } from '@/lib/own-origin'
import type { TechnologyDetail } from '@/lib/technology/technology-queries'
import { breadcrumbs, itemList } from './list-data'

type Described = Pick<
  TechnologyDetail,
  'slug' | 'name' | 'kind' | 'summary' | 'website' | 'repository' | 'firstReleased' | 'points'
>

/**
 * A technology, its pros and its cons. The score is no `aggregateRating`: it begins at the editors' list and is no mean
 * of ratings that people gave, and search engines would draw stars of it.
 */
export function technologyData(technology: Described): Thing[] {
  const { slug, name, points } = technology
  const path = `/technologies/${slug}`
  const titles = (side: 'PRO' | 'CON') =>
    points.filter((point) => point.side === side).map(({ title }) => ({ name: title }))
  return [
    subject(technology),
    itemList(`${path}#pros`, `Pros of ${name}`, titles('PRO')),
    itemList(`${path}#cons`, `Cons of ${name}`, titles('CON')),
    breadcrumbs({ name, path }),
  ]
}

function subject(technology: Described): SoftwareApplication | ComputerLanguage {
  const { slug, name, kind, summary, website, repository, firstReleased } = technology
  const path = `/technologies/${slug}`
  const common = {
    '@id': wholeAddress(`${path}#technology`),
    name,
    description: summary,
    url: website,
    sameAs: [website, ...(repository ? [repository] : [])],
    mainEntityOfPage: wholeAddress(path),
    image: wholeAddress(`/og${path}.png`),
  }
  if (kind === 'language') return { '@type': 'ComputerLanguage', ...common }
  return {
    '@type': 'SoftwareApplication',
    ...common,
    applicationCategory: 'DeveloperApplication',
    ...(firstReleased !== null && { datePublished: String(firstReleased) }),
  }
}

/** The name of a technology that a discussion is about, as its own page has it. */
export const technologyId = (slug: string) => wholeAddress(`/technologies/${slug}#technology`)

import { areas } from '@/lib/api/openapi/areas'
import { commentsAddress } from '@/lib/comment/comment-address'
import { COMMENTS_ON_A_PAGE } from '@/lib/comment/comment-queries'
import { canBeCompared, comparisonAddress } from '@/lib/comparison/comparison-rules'
import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'
import { languageSlug } from '@/lib/technology/language-slugs'
import { filteredAddress, ranksAddress } from '@/lib/technology/list-address'
import { RANKS_ON_A_PAGE } from '@/lib/technology/ranked-part-queries'
import {
  type ChangedTechnology,
  type Departure,
  readChangedLists,
  readChangedTechnologies,
  readClosedEditions,
  readDepartures,
} from './read-changes'

/** A page for search engines, and when what it shows last changed; null where no data date it. */
export type SitemapEntry = { path: string; changed: Date | null }

/**
 * Every page that is worth finding by itself. Not among them: members' profiles, which nobody gave to be searched for,
 * addresses that only lead elsewhere, and the histories of texts.
 */
export const listPagesForSearch = (): Promise<SitemapEntry[]> =>
  // Whatever changes a technology's page beyond its order expires the ranking, too: it shows counts and points.
  publicRead([tags.ranking, tags.editions, tags.history, tags.moderation], async () => {
    const [technologies, departures, lists, editions] = await Promise.all([
      readChangedTechnologies(),
      readDepartures(),
      readChangedLists(),
      readClosedEditions(),
    ])
    const anything = newest([...technologies, ...departures].map(({ changed }) => changed))
    return [
      ...pagesOf(ranksAddress, technologies.length, anything),
      ...technologies.map(({ slug, changed }) => ({ path: `/technologies/${slug}`, changed })),
      ...filtered('/kinds/', technologies, departures, ({ kind }) => kind),
      ...filtered('/languages/', technologies, departures, ({ language }) => languageSlug(language)),
      ...technologies.flatMap(furtherComments),
      { path: '/compare', changed: anything },
      ...comparisons(technologies),
      { path: '/decide', changed: anything },
      { path: '/developers', changed: null },
      ...areas.map(({ name }) => ({ path: `/developers/${name}`, changed: null })),
      { path: '/editions', changed: newest([lists.snapshot, ...editions.map(({ closedAt }) => closedAt)]) },
      ...editions.map(({ year, closedAt }) => ({ path: `/editions/${year}`, changed: closedAt })),
      { path: '/how-ranking-works', changed: newest([anything, lists.snapshot]) },
      { path: '/moderation/log', changed: lists.moderation },
      // Their words change with the site's version, which no date in the data tells.
      { path: '/privacy', changed: null },
      { path: '/terms', changed: null },
    ]
  })

/** The first page of comments stands on the technology's own page. */
function furtherComments({ slug, threads, commented }: ChangedTechnology): SitemapEntry[] {
  const further = Math.max(0, Math.ceil(threads / COMMENTS_ON_A_PAGE) - 1)
  return Array.from({ length: further }, (_, i) => ({
    path: commentsAddress(slug, i + 2),
    changed: commented,
  }))
}

/** Their number grows with the square of the technologies; of more than a hundred only those in one language are told. */
function comparisons(technologies: ChangedTechnology[]): SitemapEntry[] {
  const compared = technologies.filter(({ slug }) => canBeCompared(slug))
  const isWorthIt = (a: ChangedTechnology, b: ChangedTechnology) =>
    compared.length <= 100 || a.language === b.language
  return compared.flatMap((a, i) =>
    compared
      .slice(i + 1)
      .filter((b) => isWorthIt(a, b))
      .map((b) => ({
        path: comparisonAddress([a.slug, b.slug]),
        changed: newest([a.changed, b.changed]),
      })),
  )
}

function filtered(
  folder: string,
  technologies: ChangedTechnology[],
  departures: Departure[],
  nameOf: (technology: Pick<Departure, 'kind' | 'language'>) => string,
): SitemapEntry[] {
  return [...new Set(technologies.map(nameOf))].sort().flatMap((name) => {
    const named = technologies.filter((each) => nameOf(each) === name)
    const left = departures.filter((each) => nameOf(each) === name)
    const changed = newest([...named, ...left].map((each) => each.changed))
    return pagesOf((page) => filteredAddress(folder + name, page), named.length, changed)
  })
}

/** The pages of a ranked list of so many technologies. */
const pagesOf = (addressOf: (page: number) => string, count: number, changed: Date | null): SitemapEntry[] =>
  Array.from({ length: Math.max(1, Math.ceil(count / RANKS_ON_A_PAGE)) }, (_, i) => ({
    path: addressOf(i + 1),
    changed,
  }))

function newest(dates: (Date | null)[]): Date | null {
  return dates.reduce((latest, date) => (date && (!latest || date > latest) ? date : latest), null)
}

import type { SearchAction, WebSite } from 'schema-dts'
import { wholeAddress } from '@/lib/own-origin'

// The input is a property of the search engines' own, so the vocabulary does not have it.
type SearchByQuery = SearchAction & { 'query-input': string }

/** The site itself, and how it is searched. */
export function siteData(): WebSite {
  const search: SearchByQuery = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${wholeAddress('/search')}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  }
  return {
    '@type': 'WebSite',
    '@id': `${wholeAddress('/')}#site`,
    name: 'Backboard',
    description: 'The community ranking of backend technologies: which are best, how sure that is, and why.',
    url: wholeAddress('/'),
    inLanguage: 'en',
    potentialAction: search,
  }
}

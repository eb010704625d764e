import { keptQuery } from './api-query'

export type PageKind = 'page' | 'rsc' | 'api' | 'file'
export type PageKey = { kind: PageKind; path: string; query: string; kept: boolean }

type Asked = { method?: string; url?: string; headers: Record<string, string | string[] | undefined> }

const SLUG = '[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?'
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const COUNT = '[1-9][0-9]{0,4}'
/** Slugs with “-vs-” between them; what they name the page finds out. */
const COMPARISON = '[a-z0-9](?:[a-z0-9-]{0,250}[a-z0-9])?'
const HANDLE = '[a-z0-9](?:[a-z0-9_-]{0,38}[a-z0-9])?'
const PAGES = new RegExp(
  `^/(?:technologies/${SLUG}(?:/comments/(?:newest/)?${COUNT}|/versions)?|ranks/${COUNT}|(?:kinds|languages)/${SLUG}(?:/${COUNT})?|editions(?:/[1-9][0-9]{3})?` +
    `|compare(?:/${COMPARISON})?` +
    `|comments/${UUID}(?:/versions(?:/${COUNT})?)?` +
    `|points/${UUID}|how-ranking-works|developers(?:/${SLUG})?|moderation/log(?:/${COUNT})?|privacy|terms|shortcuts` +
    `|members/${HANDLE}(?:/comments/${COUNT})?|problems/${SLUG})?$`,
)
const API_READS = new RegExp(
  `^/api/v1/(?:ranking|decide|search|technologies(?:/${SLUG}(?:/(?:comments|explanation|history|similar-points))?)?|similar-technologies` +
    `|compare/${COMPARISON}` +
    `|points/${UUID}|editions(?:/[1-9][0-9]{3})?|members/${HANDLE}|openapi\\.json)$`,
)
// Answers to a free query: rendered without anything of the visitor, as all public ones, and not kept.
const FREE_QUERY = /^\/(?:decide(?:\.md)?|search)$/

/** What was sent with the form of /compare: the answer leads on to a comparison, or says why not. */
const CHOSEN = /^\/compare\?(?:.*&)?t=/
const FILES = new RegExp(
  `^/(?:robots\\.txt|llms\\.txt|\\.well-known/security\\.txt|manifest\\.webmanifest|offline|sitemap\\.xml|sitemaps/${COUNT}\\.xml` +
    `|feed\\.(?:atom|json)|technologies/${SLUG}/comments\\.(?:atom|json)|badges/${SLUG}\\.svg` +
    `|og/(?:ranking|compare/${COMPARISON}|(?:technologies|kinds|languages)/${SLUG}|editions/[1-9][0-9]{3})\\.png)$`,
)

/** Whether this is the Markdown twin of a kept page: its address with `.md`, and `/index.md` for the front page. */
const isTwin = (path: string) =>
  path === '/index.md' || (path.endsWith('.md') && path !== '/.md' && PAGES.test(path.slice(0, -3)))

/**
 * The key under which the page store answers this request, or null where Next answers it for this visitor alone.
 * Pages know no query; a payload of client navigation is made whole, so it serves any state tree.
 */
export function pageKeyOf({ method, url = '', headers }: Asked): PageKey | null {
  if ((method !== 'GET' && method !== 'HEAD') || headers['next-action']) return null
  const cut = url.indexOf('?')
  const path = cut < 0 ? url : url.slice(0, cut)
  const query = cut < 0 ? '' : url.slice(cut + 1)
  if (API_READS.test(path)) return apiKeyOf(path, query)
  if (FREE_QUERY.test(path)) return freeKeyOf(path, query, headers)
  if (FILES.test(path) || isTwin(path)) return { kind: 'file', path, query: '', kept: true }
  if (!PAGES.test(path) || CHOSEN.test(url)) return null
  if (headers.rsc === undefined) return { kind: 'page', path, query: '', kept: true }
  // Prefetches ask for parts of a page. Next deletes these headers while it works, so they are read first.
  if (headers['next-router-prefetch'] || headers['next-router-segment-prefetch']) return null
  if (headers.rsc !== '1' || !/^_rsc(?:=[\w-]*)?$/.test(query)) return null
  return { kind: 'rsc', path, query: '_rsc', kept: true }
}

function apiKeyOf(path: string, query: string): PageKey {
  const kept = keptQuery(path, query)
  return { kind: 'api', path, query: kept ?? query, kept: kept !== null }
}

function freeKeyOf(path: string, query: string, headers: Asked['headers']): PageKey | null {
  if (headers.rsc === undefined) return { kind: 'page', path, query, kept: isForm(path, query) }
  const asked = query.replace(/(^|&)_rsc(=[\w-]*)?$/, '')
  if (headers['next-router-prefetch'] || headers['next-router-segment-prefetch']) return null
  if (headers.rsc !== '1' || asked === query) return null
  return { kind: 'rsc', path, query: asked ? `${asked}&_rsc` : '_rsc', kept: isForm(path, asked) }
}

/** What asks the question, the same for everybody. */
const isForm = (path: string, query: string) => path === '/decide' && query === ''

export const keyText = (key: PageKey) => `${key.kind} ${key.path}${key.query && `?${key.query}`}`

export type PageKind = 'page' | 'rsc' | 'api'
export type PageKey = { kind: PageKind; path: string; query: string; kept: boolean }

type Asked = { method?: string; url?: string; headers: Record<string, string | string[] | undefined> }

const SLUG = '[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?'
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const COUNT = '[1-9][0-9]{0,4}'
const HANDLE = '[a-z0-9](?:[a-z0-9_-]{0,38}[a-z0-9])?'
const PAGES = new RegExp(
  `^/(?:technologies/${SLUG}(?:/comments/(?:newest/)?${COUNT}|/versions)?|kinds/${SLUG}|languages/${SLUG}|editions(?:/[1-9][0-9]{3})?` +
    `|comments/${UUID}(?:/versions(?:/${COUNT})?)?` +
    `|points/${UUID}|how-ranking-works|moderation/log(?:/${COUNT})?|privacy|terms` +
    `|members/${HANDLE}(?:/comments/${COUNT})?|problems/${SLUG})?$`,
)
const API_READS = new RegExp(
  `^/api/v1/(?:ranking|technologies(?:/${SLUG}(?:/(?:comments|explanation|history|similar-points))?)?|similar-technologies|search` +
    `|points/${UUID}|editions(?:/[1-9][0-9]{3})?|members/${HANDLE}|openapi\\.json)$`,
)

/**
 * The key under which the page store answers this request, or null where Next answers it for this visitor alone.
 * Pages know no query; a payload of client navigation is made whole, so it serves any state tree.
 */
export function pageKeyOf({ method, url = '', headers }: Asked): PageKey | null {
  if ((method !== 'GET' && method !== 'HEAD') || headers['next-action']) return null
  const cut = url.indexOf('?')
  const path = cut < 0 ? url : url.slice(0, cut)
  const query = cut < 0 ? '' : url.slice(cut + 1)
  if (API_READS.test(path)) return { kind: 'api', path, query, kept: query === '' }
  if (!PAGES.test(path)) return null
  if (headers.rsc === undefined) return { kind: 'page', path, query: '', kept: true }
  // Prefetches ask for parts of a page. Next deletes these headers while it works, so they are read first.
  if (headers['next-router-prefetch'] || headers['next-router-segment-prefetch']) return null
  if (headers.rsc !== '1' || !/^_rsc(?:=[\w-]*)?$/.test(query)) return null
  return { kind: 'rsc', path, query: '_rsc', kept: true }
}

export const keyText = (key: PageKey) => `${key.kind} ${key.path}${key.query && `?${key.query}`}`

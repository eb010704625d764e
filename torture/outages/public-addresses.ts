import { ask } from '@/testing/ask'
import { until } from '@/testing/until'
import type { TortureSite } from '../site/start-torture-site'

const OTHERS = [
  ...[
    '/compare/django-vs-flask',
    '/technologies/django.md',
    '/badges/django.svg',
    '/sitemap.xml',
    '/llms.txt',
  ],
  ...['/api/v1/ranking', '/api/v1/technologies', '/api/v1/technologies/django', '/api/v1/editions'],
  '/api/v1/technologies/django/comments',
]

/** Everything that the sitemap names, and of what it does not name one of each kind. */
export async function publicAddresses({ origin }: Pick<TortureSite, 'origin'>): Promise<string[]> {
  const named = locationsIn(await textOf(`${origin}/sitemap.xml`))
  // A large site's sitemap names further ones.
  const maps = named.filter((path) => path.startsWith('/sitemaps/'))
  const pages = await Promise.all(maps.map(async (path) => locationsIn(await textOf(origin + path))))
  return [...new Set([...named, ...pages.flat(), ...OTHERS])]
}

const locationsIn = (xml: string) =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => {
    const { pathname, search } = new URL(url as string)
    return pathname + search
  })

/** A process that has only just begun may be too busy to make it at once. */
const textOf = (url: string): Promise<string> =>
  until(60, async () => {
    const { status, body } = await ask(url)
    if (status !== 200) throw new Error(`${url}: ${status}`)
    return body.toString()
  })

/** An empty list in JSON has some thirty. */
const LEAST_BYTES = 20

/** What is wrong with a public address that should be well: an error, an empty page; null when nothing is. */
export async function faultAt(url: string): Promise<string | null> {
  const found = await ask(url).catch((error: Error) => error)
  if (found instanceof Error) return `${url}: ${found.message}`
  if (found.status !== 200) return `${url}: ${found.status}`
  const text = found.body.toString()
  if (text.length < LEAST_BYTES) return `${url}: ${text.length} bytes`
  const isPage = String(found.headers['content-type']).startsWith('text/html')
  const title = /<h1(?:\s[^>]*)?>([\s\S]*?)<\/h1>/.exec(text)?.[1]
  if (isPage && title === undefined) return `${url}: a page without a heading`
  return title?.includes('The database is away') ? `${url}: says that the database is away` : null
}

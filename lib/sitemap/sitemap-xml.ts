import { xml, xmlDocument, xmlText } from '@/lib/xml/xml'
import type { SitemapEntry } from './sitemap-queries'

const SCHEMA = 'http://www.sitemaps.org/schemas/sitemap/0.9'
/** More than these addresses a sitemap must not hold (sitemaps.org). */
export const MOST_ADDRESSES = 50_000

const partsOf = (entries: SitemapEntry[], most: number): SitemapEntry[][] =>
  Array.from({ length: Math.ceil(entries.length / most) }, (_, i) => entries.slice(i * most, (i + 1) * most))

const dated = (changed: Date | null | undefined) =>
  changed ? xml('lastmod', {}, xmlText(changed.toISOString())) : ''

/** `/sitemap.xml`: all addresses, or an index of the parts under `/sitemaps/` where one sitemap cannot hold them. */
export function sitemap(origin: string, entries: SitemapEntry[], most = MOST_ADDRESSES): string {
  if (entries.length <= most) return urlset(origin, entries)
  const parts = partsOf(entries, most).map((part, i) => {
    const times = part.flatMap(({ changed }) => (changed ? [changed.getTime()] : []))
    const newest = times.length > 0 ? new Date(times.reduce((a, b) => Math.max(a, b))) : null
    return xml('sitemap', {}, xml('loc', {}, xmlText(`${origin}/sitemaps/${i + 1}.xml`)), dated(newest))
  })
  return xmlDocument(xml('sitemapindex', { xmlns: SCHEMA }, ...parts))
}

/** `/sitemaps/{number}.xml`, counted from 1; null where there is no such part. */
export function sitemapPart(
  origin: string,
  entries: SitemapEntry[],
  number: number,
  most = MOST_ADDRESSES,
): string | null {
  const part = entries.length > most ? partsOf(entries, most)[number - 1] : undefined
  return part ? urlset(origin, part) : null
}

function urlset(origin: string, entries: SitemapEntry[]): string {
  const urls = entries.map(({ path, changed }) =>
    xml('url', {}, xml('loc', {}, xmlText(origin + path)), dated(changed)),
  )
  return xmlDocument(xml('urlset', { xmlns: SCHEMA }, ...urls))
}

import { Readable } from 'node:stream'
import { ErrorLevel, parseSitemapIndex, type SitemapItem, XMLToSitemapItemStream } from 'sitemap'
import { describe, expect, it } from 'vitest'
import { sitemap, sitemapPart } from './sitemap-xml'

const ORIGIN = 'https://backboard.example'
const at = (iso: string) => new Date(iso)
const entries = [
  { path: '/', changed: at('2026-11-03T10:00:00.000Z') },
  { path: '/technologies/c-sharp', changed: at('2026-11-02T10:00:00.000Z') },
  { path: '/privacy', changed: null },
]
async function read(xml: string) {
  const items: SitemapItem[] = []
  const parsed = Readable.from([xml]).pipe(new XMLToSitemapItemStream({ level: ErrorLevel.THROW }))
  for await (const item of parsed) items.push(item)
  return items
}

describe('the sitemap', () => {
  it('passes an independent parser that refuses what the schema does not know', async () => {
    const items = await read(sitemap(ORIGIN, entries))
    expect(items.map(({ url, lastmod }) => [url, lastmod])).toEqual([
      [`${ORIGIN}/`, '2026-11-03T10:00:00.000Z'],
      [`${ORIGIN}/technologies/c-sharp`, '2026-11-02T10:00:00.000Z'],
      [`${ORIGIN}/privacy`, undefined],
    ])
    expect(sitemapPart(ORIGIN, entries, 1)).toBeNull()
  })

  it('is an index of parts where it would be too long, each dated by its newest page', async () => {
    const parts = await parseSitemapIndex(Readable.from([sitemap(ORIGIN, entries, 2)]))
    expect(parts).toMatchObject([
      { url: `${ORIGIN}/sitemaps/1.xml`, lastmod: '2026-11-03T10:00:00.000Z' },
      { url: `${ORIGIN}/sitemaps/2.xml` },
    ])
    expect(parts[1]?.lastmod).toBeUndefined()
    const read1 = await read(sitemapPart(ORIGIN, entries, 1, 2) ?? '')
    const read2 = await read(sitemapPart(ORIGIN, entries, 2, 2) ?? '')
    expect([...read1, ...read2].map(({ url }) => url)).toEqual(entries.map(({ path }) => ORIGIN + path))
    expect(sitemapPart(ORIGIN, entries, 3, 2)).toBeNull()
  })
})

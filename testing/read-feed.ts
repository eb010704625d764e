import { parseFeed } from '@rowanmanning/feed-parser'
import { XMLValidator } from 'fast-xml-parser'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { expect } from 'vitest'

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/

/** An Atom feed as two independent parsers read it, after it has shown everything that RFC 4287 insists on. */
export function readAtom(text: string) {
  expect(XMLValidator.validate(text)).toBe(true)
  const feed = parseAtomFeed(text)
  const other = parseFeed(text)
  expect(other.meta).toEqual({ type: 'atom', version: '1.0' })
  expect(feed.title?.value ?? feed.title).toBeTruthy()
  expect(feed.id).toMatch(/^[a-z]+:/)
  expect(feed.updated).toMatch(INSTANT)
  const ids = feed.entries?.map(({ id }) => id) ?? []
  expect(new Set(ids).size).toBe(ids.length)
  for (const entry of feed.entries ?? []) {
    expect(entry.id).toMatch(/^[a-z]+:/)
    expect(entry.updated).toMatch(INSTANT)
    expect(entry.links?.some(({ rel }) => rel === 'alternate')).toBe(true)
  }
  expect(feed.links?.some(({ rel }) => rel === 'self')).toBe(true)
  return { feed, items: other.items }
}

/** A JSON feed as an independent parser reads it, after it has shown all that version 1.1 insists on. */
export function readJsonFeed(text: string) {
  const feed = parseJsonFeed(text)
  expect(JSON.parse(text).version).toBe('https://jsonfeed.org/version/1.1')
  expect(feed.title).toBeTruthy()
  for (const item of feed.items ?? []) {
    expect(item.id).toBeTruthy()
    expect(item.content_html).toBeTypeOf('string')
    expect(String(item.date_modified)).toMatch(INSTANT)
  }
  return feed
}

import { xml, xmlDocument, xmlText } from '@/lib/xml/xml'
import type { Feed, FeedEntry } from './feed'

export const ATOM = 'application/atom+xml'
const SITE = 'Backboard'

/** A feed as Atom (RFC 4287). */
export function atom(feed: Feed): string {
  return xmlDocument(
    xml(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' },
      element('id', feed.id),
      element('title', feed.title),
      element('subtitle', feed.subtitle),
      element('updated', feed.updated),
      xml('link', { rel: 'self', type: ATOM, href: `${feed.address}.atom` }),
      xml('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
      author(SITE),
      ...feed.entries.map(entry),
    ),
  )
}

const element = (name: string, text: string, attributes = {}) => xml(name, attributes, xmlText(text))
const author = (name: string) => xml('author', {}, element('name', name))

const entry = (given: FeedEntry) =>
  xml(
    'entry',
    {},
    element('id', given.id),
    element('title', given.title),
    xml('link', { rel: 'alternate', type: 'text/html', href: given.page }),
    element('published', given.published),
    element('updated', given.updated),
    given.author === null ? '' : author(given.author),
    element('content', given.html, { type: 'html' }),
  )

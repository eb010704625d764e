import type { Feed } from './feed'

export const JSON_FEED = 'application/feed+json'

/** The same as JSON Feed 1.1. */
export function jsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.subtitle,
    home_page_url: feed.page,
    feed_url: `${feed.address}.json`,
    language: 'en',
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.page,
      title: entry.title,
      content_html: entry.html,
      date_published: entry.published,
      date_modified: entry.updated,
      ...(entry.author !== null && { authors: [{ name: entry.author }] }),
    })),
  })
}

import type { Metadata } from 'next'
import { twinAddress } from '@/lib/markdown-twin/twin-address'
import { wholeAddress } from '@/lib/own-origin'
import { withPicture } from '@/lib/picture/picture-metadata'

type Described = {
  /** The page's own path: what other addresses of it, with a query for instance, count as. */
  path: string
  /** What the page was asked and its Markdown twin must be asked, too, to say the same. */
  query?: string
  title: Metadata['title']
  description: string
  /** A feed of what the page shows, its address without the ending. */
  feed?: { address: string; title: string }
  /** Drawn for link previews: its path under /og. */
  picture?: { path: string; alt: string }
  /** For pages that are of no use in a search result. */
  isHidden?: boolean
}

/** What search engines, feed readers and assistants are told of a public page. */
export function pageMetadata(described: Described): Metadata {
  const { path, query, title, description, feed, picture, isHidden } = described
  return {
    title,
    description,
    alternates: {
      canonical: wholeAddress(path),
      types: {
        'text/markdown': wholeAddress(twinAddress(path)) + (query ? `?${query}` : ''),
        ...(feed && {
          'application/atom+xml': [{ url: wholeAddress(`${feed.address}.atom`), title: feed.title }],
          'application/feed+json': [{ url: wholeAddress(`${feed.address}.json`), title: feed.title }],
        }),
      },
    },
    ...(picture && withPicture(picture.path, picture.alt)),
    ...(isHidden && { robots: { index: false } }),
  }
}

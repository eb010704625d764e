/** A feed before it is written as Atom or JSON Feed. Addresses are whole; times are ISO 8601; HTML is safe already. */
export type Feed = {
  /** Never changes, whatever the feed comes to hold. */
  id: string
  title: string
  subtitle: string
  /** The page that it is about. */
  page: string
  /** Its own address without the ending. */
  address: string
  updated: string
  entries: FeedEntry[]
}
export type FeedEntry = {
  id: string
  title: string
  page: string
  html: string
  author: string | null
  published: string
  updated: string
}

/** The newest of the given times; ISO 8601 in UTC sorts as text. */
export const newestOf = (first: string, times: string[]): string =>
  times.reduce((newest, time) => (time > newest ? time : newest), first)

/**
 * An id for what has none (RFC 4151), as lasting as the site's name.
 * @param what such as `ranking/2026-11-24`
 */
export const tagId = (origin: string, what: string) => `tag:${new URL(origin).hostname},2024:${what}`

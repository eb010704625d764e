import { MOST_CHARACTERS, MOST_COUNTED } from './limits-rules'
import type { FoundType } from './search-schema'

export type PageQuery = {
  q: string
  type: FoundType | undefined
  /** From 1; one that there is not is for the page itself to tell. */
  page: number
  /** Why this cannot be searched for, in a sentence; null where it can. */
  problem: string | null
}
type Params = Record<string, string | string[] | undefined>

// Not the schema's own list: a script in the browser that makes addresses needs no zod.
const TYPES: FoundType[] = ['technology', 'point', 'comment']
export const ON_A_PAGE = 20

/** What the address of the search page asks for. Nothing in it is an error page's business: it says what to change. */
export function readPageQuery(params: Params): PageQuery {
  const q = one(params.q)?.trim() ?? ''
  const type = TYPES.find((each) => each === one(params.type))
  const number = one(params.page) ?? ''
  const page = /^[1-9]\d{0,3}$/.test(number) ? Number(number) : 1
  return { q, type, page, problem: problemOf(q) }
}

/** How many pages so many results fill; those after the first 100 are on none. */
export const pagesOf = (found: number) => Math.ceil(Math.min(found, MOST_COUNTED) / ON_A_PAGE)

function problemOf(q: string): string | null {
  if (q.length > MOST_CHARACTERS)
    return `That is longer than ${MOST_CHARACTERS} characters. A few words find more.`
  if (q.includes('\0') || !q.isWellFormed())
    return 'There is a character in it that is no text. Type the words anew rather than pasting them.'
  return null
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

/** The address of a search, with only what differs from the usual. */
export function searchAddress(
  q: string,
  { type, page = 1 }: { type?: FoundType; page?: number } = {},
): string {
  const query = new URLSearchParams({ q })
  if (type) query.set('type', type)
  if (page > 1) query.set('page', String(page))
  return `/search?${query}`
}

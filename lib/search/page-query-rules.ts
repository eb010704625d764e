import { MOST_CHARACTERS, MOST_COUNTED } from './limits-rules'
import type { FoundType } from './search-schema'

export type PageQuery = {
  q: string
  type: FoundType | undefined
  limit: number
  /** Why this cannot be searched for, in a sentence; null where it can. */
  problem: string | null
}
type Params = Record<string, string | string[] | undefined>

// Not the schema's own list: a script in the browser that makes addresses needs no zod.
const TYPES: FoundType[] = ['technology', 'point', 'comment']
export const SHOWN_AT_FIRST = 20

/** What the address of the search page asks for. Nothing in it is an error page's business: it says what to change. */
export function readPageQuery(params: Params): PageQuery {
  const q = one(params.q)?.trim() ?? ''
  const type = TYPES.find((each) => each === one(params.type))
  const limit = Number(one(params.limit)) === MOST_COUNTED ? MOST_COUNTED : SHOWN_AT_FIRST
  return { q, type, limit, problem: problemOf(q) }
}

function problemOf(q: string): string | null {
  if (q.length > MOST_CHARACTERS)
    return `That is longer than ${MOST_CHARACTERS} characters. A few words find more.`
  if (q.includes('\0') || !q.isWellFormed())
    return 'There is a character in it that is no text. Type the words anew rather than pasting them.'
  return null
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

/** The address of a search, with only what differs from the usual. */
export function searchAddress(q: string, { type, limit }: { type?: FoundType; limit?: number } = {}): string {
  const query = new URLSearchParams({ q })
  if (type) query.set('type', type)
  if (limit && limit !== SHOWN_AT_FIRST) query.set('limit', String(limit))
  return `/search?${query}`
}

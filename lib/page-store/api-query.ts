type Allowed = Record<string, RegExp>

const LIMIT = /^(?:[1-9][0-9]?|100)$/
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/
const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/

/** Reads that know a query, with the values of it that can be asked for by many; all others are free. */
const KNOWN: [path: RegExp, known: string[], allowed: Allowed][] = [
  [/^\/api\/v1\/ranking$/, ['at'], { at: DAY }],
  [
    /^\/api\/v1\/technologies$/,
    ['q', 'kind', 'language', 'limit', 'cursor'],
    { kind: NAME, language: NAME, limit: LIMIT },
  ],
  [
    /^\/api\/v1\/technologies\/[^/]+\/comments$/,
    ['order', 'limit', 'cursor'],
    { order: /^(?:helpful|newest)$/, limit: LIMIT },
  ],
]
const FREE = /^\/api\/v1\/(?:decide|search|similar-technologies|technologies\/[^/]+\/similar-points)$/

/**
 * The query by which an answer of the API is kept, in one order and without names that the read does not know; null for
 * a free query, whose answer is not kept.
 */
export function keptQuery(path: string, query: string): string | null {
  if (query === '') return ''
  if (FREE.test(path)) return null
  const read = KNOWN.find(([form]) => form.test(path))
  if (!read) return ''
  const [, known, allowed] = read
  const asked = [...new URLSearchParams(query)].filter(([name]) => known.includes(name))
  if (new Set(asked.map(([name]) => name)).size < asked.length) return null
  if (!asked.every(([name, value]) => allowed[name]?.test(value))) return null
  return asked
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&')
}

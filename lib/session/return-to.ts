const MAX_LENGTH = 512
const NOWHERE = 'http://site.invalid'
const elsewhere = /^\/\/|\\|[\p{Cc}\p{Cs}\s]/u

/**
 * A path of this site to go back to, in ASCII as a Location needs it, or null for anything else: other sites,
 * protocol-relative addresses, what a browser would read as one (backslashes, tabs), and what is too long to be ours.
 */
export function safeReturnTo(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > MAX_LENGTH) return null
  if (!value.startsWith('/') || elsewhere.test(value)) return null
  const url = parse(value)
  if (url?.origin !== NOWHERE || url.pathname.startsWith('//')) return null
  return url.href.slice(NOWHERE.length)
}

/** The return path inside an address of this site; null when the address belongs to another origin. */
export function returnToOfUrl(url: string | undefined, origin: string): string | null {
  if (!url?.startsWith(`${origin}/`)) return null
  return safeReturnTo(url.slice(origin.length))
}

function parse(path: string): URL | null {
  try {
    return new URL(path, NOWHERE)
  } catch {
    return null
  }
}

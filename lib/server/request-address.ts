import type { IncomingMessage } from 'node:http'

/** Path and query of a request target, or null when it cannot be one of this site's. An absolute form loses its origin. */
export function readAddress(target: string | undefined): string | null {
  const address = (target ?? '').replace(/^https?:\/\/[^/?#]*/i, '')
  const url = address.startsWith('?') || address === '' ? `/${address}` : address
  if (!url.startsWith('/') || url.includes('\\')) return null
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    if (/[\u0000-\u001f\u007f]/.test(decodeURIComponent(pathOf(url)))) return null
  } catch {
    return null
  }
  return url
}

/** The host that a request names: since HTTP/1.1 it must, and before that it need not. Empty where it must and does not. */
export const hostOf = ({ headers, httpVersion }: Pick<IncomingMessage, 'headers' | 'httpVersion'>): string =>
  headers.host ?? (httpVersion === '1.0' ? 'localhost' : '')

let lastHost: string | undefined

/** Whether a Host header can be one: names, numbers and a port. An address is built from it where no SITE_URL is set. */
export function isHost(host: string): boolean {
  // Nearly every request names the same one.
  if (host === lastHost) return true
  if (!/^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(host) || !URL.canParse(`http://${host}`))
    return false
  lastHost = host
  return true
}

export const pathOf = (url: string) => url.split(/[?#]/, 1)[0] ?? url

export const isApiPath = (path: string) => /^\/api(?:\/|$)/.test(path)

/** A file's address, but none of those that Next names by their content. */
export const isOwnFile = (path: string): boolean =>
  !/^\/(?:api|_next)(?:\/|$)/.test(path) && !isPagePath(path)

/** A page's address: not the API, not a file. Those go to Next as they are. */
export function isPagePath(path: string): boolean {
  return !/^\/(?:api|_next)(?:\/|$)/.test(path) && !/\.[a-z0-9]{2,5}$/i.test(path)
}

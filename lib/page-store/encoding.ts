import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'
import { type Encoded, encode, isWorthIt } from './compression'

export type Encoding = 'br' | 'gzip' | 'identity'
const PREFERRED: Encoding[] = ['br', 'gzip', 'identity']
const known = new LRUCache<string, Encoding>({ max: 200 })

/** The encoding that the client likes best. */
export function preferredEncoding(accepted: string | undefined): Encoding {
  if (!accepted) return 'identity'
  let chosen = known.get(accepted)
  if (!chosen) {
    const negotiator = new Negotiator({ headers: { 'accept-encoding': accepted } })
    // The types are those of an older release, which had no second parameter.
    const choose = negotiator.encoding as (
      available: string[],
      options: { preferred: string[] },
    ) => string | undefined
    chosen =
      (choose.call(negotiator, PREFERRED, { preferred: PREFERRED }) as Encoding | undefined) ?? 'identity'
    if (accepted.length < 200) known.set(accepted, chosen)
  }
  return chosen
}

/** The encoding to send: the preferred one, or the plain bytes where the page has not been made in it. */
export function chooseEncoding(accepted: string | undefined, page: Encoded): Encoding {
  const preferred = preferredEncoding(accepted)
  return preferred !== 'identity' && page[preferred] ? preferred : 'identity'
}

/** An answer made for one reader, encoded as that reader likes it and in no other way. */
export async function encodeOnce<T extends Encoded>(
  page: T,
  contentType: string,
  accepted: string | undefined,
) {
  const encoding = preferredEncoding(accepted)
  if (encoding === 'identity' || !isWorthIt(page.body, contentType)) return page
  return { ...page, [encoding]: await encode(page.body, encoding, 'once') }
}

export function bytesIn(encoding: Encoding, page: Encoded): Buffer {
  return (encoding === 'identity' ? page.body : page[encoding]) ?? page.body
}

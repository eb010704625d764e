import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'
import type { Encoded } from './compression'

export type Encoding = 'br' | 'gzip' | 'identity'
const PREFERRED: Encoding[] = ['br', 'gzip', 'identity']
const known = new LRUCache<string, Encoding>({ max: 200 })

/** The encoding that the client likes best of those there are; the plain bytes if it can take none of them. */
export function chooseEncoding(accepted: string | undefined, page: Encoded): Encoding {
  if (!accepted || !page.br || !page.gzip) return 'identity'
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

export function bytesIn(encoding: Encoding, page: Encoded): Buffer {
  return (encoding === 'identity' ? page.body : page[encoding]) ?? page.body
}

import { LRUCache } from 'lru-cache'

const MINUTES = 5

// One store a process, whichever of Next's bundles asks.
const place = globalThis as { [key: symbol]: LRUCache<string, string> | undefined }
const KEY = Symbol.for('backboard.new-tokens')
function secrets(): LRUCache<string, string> {
  place[KEY] ??= new LRUCache({ max: 1000, ttl: MINUTES * 60 * 1000 })
  return place[KEY]
}

/** Keeps the secret of a token that was made by a form for the page that comes after it. */
export function keepNewToken(memberId: string, tokenId: string, secret: string): void {
  secrets().set(`${memberId} ${tokenId}`, secret)
}

/** That secret, once; null for anybody else and the second time. */
export function takeNewToken(memberId: string, tokenId: string): string | null {
  const key = `${memberId} ${tokenId}`
  const secret = secrets().get(key) ?? null
  secrets().delete(key)
  return secret
}

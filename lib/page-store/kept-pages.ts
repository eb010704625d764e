import { LRUCache } from 'lru-cache'
import { type FinishedPage, sizeOfPage } from './finished-page'
import type { PageKey } from './page-key'

/** No single answer may take a larger share: it would drive out many that are asked for more. */
const LARGEST_SHARE = 1 / 4

/** `asks` counts who asked for it, fading by half with each `fade`. */
type Kept = { key: PageKey; page: FinishedPage; asks: number; keptAt: number }

/** What the page store holds: no more bytes than it may, and the least used goes first. */
export class KeptPages {
  private readonly pages: LRUCache<string, Kept>

  constructor(maxBytes: number) {
    this.pages = new LRUCache({
      maxSize: maxBytes,
      maxEntrySize: Math.max(1, Math.floor(maxBytes * LARGEST_SHARE)),
      sizeCalculation: ({ page }, name) => sizeOfPage(page, name),
    })
  }

  /** What is kept, whether it is still right or not; counts as use. */
  asked(name: string): FinishedPage | undefined {
    const kept = this.pages.get(name)
    if (!kept) return undefined
    kept.asks++
    return kept.page
  }

  /** The same without being a use. */
  look(name: string): Kept | undefined {
    return this.pages.peek(name)
  }

  put(name: string, key: PageKey, page: FinishedPage) {
    this.pages.set(name, { key, page, asks: this.pages.peek(name)?.asks ?? 1, keptAt: Date.now() })
  }

  /** The name most asked for of those used last, among those that `isWanted`; null where it was asked less than `least`. */
  mostAsked(least: number, among: number, isWanted: (page: FinishedPage) => boolean): string | null {
    let [most, found, seen] = [least, null as string | null, 0]
    for (const [name, { page, asks }] of this.pages.entries()) {
      if (++seen > among) break
      if (asks < most || !isWanted(page)) continue
      most = asks
      found = name
    }
    return found
  }

  fade() {
    for (const kept of this.pages.values()) kept.asks /= 2
  }

  /** When each was kept, in milliseconds since 1970. */
  times(): number[] {
    return Array.from(this.pages.values(), ({ keptAt }) => keptAt)
  }

  get bytes() {
    return this.pages.calculatedSize
  }

  get count() {
    return this.pages.size
  }
}

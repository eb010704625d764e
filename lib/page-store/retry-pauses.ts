import { LRUCache } from 'lru-cache'
import type { ExpiryClock } from './expiry-clock'

type Pause = { error: unknown; until: number; since: number }
const MAX_PAUSES = 10_000
// A deaf process promises its readers that they wait no longer for what is new than it took to notice.
const DEAF_MS = 250

/** After a failed render nobody tries that key again for a moment, unless something changed: then it may work again. */
export class RetryPauses {
  private readonly pauses = new LRUCache<string, Pause>({ max: MAX_PAUSES })

  constructor(
    private readonly clock: ExpiryClock,
    private readonly retryMs = 1000,
  ) {}

  begin(key: string, error: unknown, since: number) {
    const length = this.clock.deaf ? Math.min(DEAF_MS, this.retryMs) : this.retryMs
    this.pauses.set(key, { error, until: Date.now() + length, since })
  }

  get(key: string): Pause | undefined {
    const pause = this.pauses.get(key)
    return pause && pause.until > Date.now() && !this.clock.expiredSince(pause.since) ? pause : undefined
  }

  end(key: string) {
    this.pauses.delete(key)
  }
}

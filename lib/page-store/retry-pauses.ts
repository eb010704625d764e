import { LRUCache } from 'lru-cache'
import { isDatabaseAway } from '@/lib/database-away'
import type { ExpiryClock } from './expiry-clock'

type Pause = { error: unknown; until: number; since: number }
const MAX_PAUSES = 10_000
// A deaf process promises its readers that they wait no longer for what is new than it took to notice.
const DEAF_MS = 250

/**
 * After a failed render nobody tries that key again for a moment, unless something changed: then it may work again. While
 * changes are not heard and the database is away, one render speaks for all keys: each would fail in the same way, and a
 * database that hangs lets each wait for seconds.
 */
export class RetryPauses {
  private readonly pauses = new LRUCache<string, Pause>({ max: MAX_PAUSES })
  private ofAll: Pause | undefined

  constructor(
    private readonly clock: ExpiryClock,
    private readonly retryMs = 1000,
  ) {}

  begin(key: string, error: unknown, since: number) {
    const { deaf } = this.clock
    const until = Date.now() + (deaf ? Math.min(DEAF_MS, this.retryMs) : this.retryMs)
    this.pauses.set(key, { error, until, since })
    // Whatever else stopped the one that tried, nobody knows yet that the database is back.
    const away = isDatabaseAway(error) ? error : this.pauseOfAll?.error
    this.ofAll = deaf && away !== undefined ? { error: away, until, since } : undefined
  }

  /** The pause of this key or of all. */
  get(key: string): Pause | undefined {
    const pause = this.pauseOfAll
    return this.ofKey(key) ?? (pause && pause.until > Date.now() ? pause : undefined)
  }

  /** The same for a part of other answers: the one that tries must not lack it. */
  ofKey(key: string): Pause | undefined {
    const pause = this.pauses.get(key)
    return pause && pause.until > Date.now() && !this.clock.expiredSince(pause.since) ? pause : undefined
  }

  /** A render begins: after a pause of all keys the others wait for what this one finds. */
  tryAgain() {
    if (this.ofAll) this.ofAll.until = Number.POSITIVE_INFINITY
  }

  /** @param hasRead whether what succeeded shows anything of the database, and so tells that it is back */
  end(key: string, hasRead: boolean) {
    this.pauses.delete(key)
    if (hasRead) this.ofAll = undefined
    else if (this.ofAll) this.ofAll.until = Date.now()
  }

  private get pauseOfAll(): Pause | undefined {
    const { clock, ofAll } = this
    return ofAll && clock.deaf && !clock.expiredSince(ofAll.since) ? ofAll : undefined
  }
}

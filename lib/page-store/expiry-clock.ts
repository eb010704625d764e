type Dated = { tags: ReadonlySet<string>; since: number; expiresAt?: number }

/** Counts expiries instead of reading a clock: all that matters is what happened before what. */
export class ExpiryClock {
  private ticks = 0
  private allExpiredAt = 0
  private lastExpiry = 0
  private readonly expiredAt = new Map<string, number>()
  private isDeaf = false
  /** Called after each expiry, for whoever else must know that something changed. */
  onExpiry?: () => void
  private readonly freshAt = new WeakMap<Dated, number>()

  constructor(private readonly maxTags = 20_000) {}

  get now() {
    return this.ticks
  }

  get deaf() {
    return this.isDeaf
  }

  /** The tick of a request: nothing rendered from before it will do while the process does not hear of changes. */
  ask() {
    return this.isDeaf ? ++this.ticks : this.ticks
  }

  expire(tags: Iterable<string>) {
    this.lastExpiry = ++this.ticks
    for (const tag of tags) this.expiredAt.set(tag, this.ticks)
    if (this.expiredAt.size > this.maxTags) this.expireAll()
    else this.onExpiry?.()
  }

  expireAll() {
    this.allExpiredAt = this.lastExpiry = ++this.ticks
    this.expiredAt.clear()
    this.onExpiry?.()
  }

  goDeaf() {
    this.isDeaf = true
  }

  /** Whatever changed meanwhile is unknown, so everything from before counts as expired. */
  hearAgain() {
    this.expireAll()
    this.isDeaf = false
  }

  expiredSince(tick: number) {
    return this.lastExpiry > tick
  }

  isFresh(page: Dated) {
    if (this.isDeaf || (page.expiresAt !== undefined && page.expiresAt <= Date.now())) return false
    // Found fresh before, and nothing at all has expired since: a page of many tags need not be looked through again.
    if (this.freshAt.get(page) === this.lastExpiry) return true
    if (page.since < this.allExpiredAt) return false
    for (const tag of page.tags) if ((this.expiredAt.get(tag) ?? 0) > page.since) return false
    this.freshAt.set(page, this.lastExpiry)
    return true
  }
}

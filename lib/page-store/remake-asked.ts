import type { ExpiryClock } from './expiry-clock'
import type { PageStore } from './page-store'

/** How often it is looked for something to make, and at what pace asks are forgotten, in milliseconds. */
const LOOK_MS = 100
const HALF_LIFE_MS = 60_000
/** After each render it rests nine times as long as that took: a page that expires all the time takes no more of it. */
const SHARE_OF_TIME = 0.1
/** A page asked for less often than this within a minute or so waits for its reader. */
const LEAST_ASKS = 2
/** Only what was used last is looked through. */
const AMONG = 500

/** Makes the pages that are asked for most again after they expired, one by one, while no reader waits for any render. */
export class RemakeAsked {
  private timers: NodeJS.Timeout[] = []
  private isAtWork = false
  private restsUntil = 0
  /** Everything asked for was fresh at this tick. */
  private doneAt = -1

  constructor(
    private readonly store: PageStore,
    private readonly clock: ExpiryClock,
  ) {}

  start() {
    this.timers = [
      setInterval(() => void this.look(), LOOK_MS),
      setInterval(() => this.store.kept.fade(), HALF_LIFE_MS),
    ]
    for (const timer of this.timers) timer.unref()
  }

  stop() {
    for (const timer of this.timers) clearInterval(timer)
  }

  async look(): Promise<void> {
    const { store, clock } = this
    if (this.isAtWork || clock.deaf || store.isBusy) return
    if (performance.now() < this.restsUntil || (this.doneAt >= 0 && !clock.expiredSince(this.doneAt))) return
    const now = clock.now
    const name = store.kept.mostAsked(LEAST_ASKS, AMONG, (page) => !clock.isFresh(page))
    if (name === null) {
      this.doneAt = now
      return
    }
    this.isAtWork = true
    const began = performance.now()
    // Whatever fails is said to the reader who asks; until then that page is left alone (see RetryPauses).
    await store.remake(name).catch(() => {})
    const ended = performance.now()
    this.restsUntil = ended + (ended - began) * (1 / SHARE_OF_TIME - 1)
    this.isAtWork = false
  }
}

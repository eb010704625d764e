import { compress } from './compression'
import type { ExpiryClock } from './expiry-clock'
import type { FinishedPage } from './finished-page'
import { KeptPages } from './kept-pages'
import { isPart } from './not-found-page'
import { keyText, type PageKey } from './page-key'
import { PressAgain } from './press-again'
import { pageRenderer, type RenderPage, type RenderSettings } from './render-page'
import { QueueFull } from './render-queue'
import { Renders } from './renders'
import { RetryPauses } from './retry-pauses'
import { StoreCounts } from './store-counts'
import { UnkeptRenders } from './unkept-renders'

const KEPT_STATUSES = [200, 301, 308, 404, 410]
/** From so many recent asks on, readers of a page are likely to wait for its render. */
const MANY_ASKS = 8

type Settings = RenderSettings & {
  clock: ExpiryClock
  maxBytes: number
  retryMs?: number
  render?: RenderPage
}

/** Finished public answers as bytes, kept in memory until something they show changes. */
export class PageStore {
  readonly kept: KeptPages
  readonly counts = new StoreCounts()
  readonly renders: Renders
  private readonly clock: ExpiryClock
  private readonly pauses: RetryPauses
  private readonly render: RenderPage
  private readonly unkept: UnkeptRenders
  private readonly again = new PressAgain((name) => this.pressAgain(name))

  constructor(settings: Settings) {
    this.clock = settings.clock
    this.kept = new KeptPages(settings.maxBytes)
    this.pauses = new RetryPauses(this.clock, settings.retryMs)
    this.render = settings.render ?? pageRenderer(settings, (key) => this.get(key))
    this.unkept = new UnkeptRenders(this.clock, this.counts, (key, since) =>
      this.render(key, since, () => false),
    )
    this.renders = new Renders({
      clock: this.clock,
      pauses: this.pauses,
      counts: this.counts,
      make: (key, name, since) => this.render(key, since, () => this.isHurried(name)),
      keep: (key, name, page) => this.keep(key, name, page),
    })
  }

  /**
   * Nobody gets an answer whose render began before the newest expiry that this request could know of,
   * except the last good one when a new one cannot be made. Rejects when there is none either.
   */
  async get(key: PageKey): Promise<FinishedPage> {
    const name = keyText(key)
    if (!key.kept) return this.unkept.get(key, name)
    const kept = this.ready(name)
    if (kept) return kept
    this.counts.misses++
    const pause = isPart(key) ? this.pauses.ofKey(name) : this.pauses.get(name)
    if (pause) return this.lastGood(name, pause.error)
    return this.getNew(key, name, this.clock.ask())
  }

  /** What is kept under this name (see `keyText`), if it is still right. Nothing is awaited: most requests end here. */
  ready(name: string): FinishedPage | undefined {
    const page = this.kept.asked(name)
    if (!page || !this.clock.isFresh(page)) return undefined
    this.counts.hits++
    return page
  }

  /** Makes again what was kept under this name and has expired, before somebody asks; readers who come share the render. */
  async remake(name: string): Promise<void> {
    const kept = this.kept.look(name)
    if (!kept || this.clock.isFresh(kept.page) || this.renders.has(name) || this.pauses.get(name)) return
    this.counts.background++
    await this.renders.beginUnasked(kept.key, name).promise
  }

  /** Presses the bytes of a page that was made in a hurry as hard as those of the others, unless it has expired. */
  async pressAgain(name: string): Promise<void> {
    const { page, key } = this.kept.look(name) ?? {}
    if (!page?.isHurried || !key || !this.clock.isFresh(page)) return
    const encoded = await compress(page.body, page.headers['content-type'] ?? '', 'thorough')
    if (this.kept.look(name)?.page === page)
      this.kept.put(name, key, { ...page, ...encoded, isHurried: false })
  }

  /** Whether a reader waits for any render. */
  get isBusy() {
    return this.renders.queue.running > 0 || this.counts.unkeptNow > 0
  }

  private async getNew(key: PageKey, name: string, asked: number): Promise<FinishedPage> {
    for (;;) {
      const running = this.renders.join(key, name)
      try {
        const page = await running.promise
        if (page.since >= asked || this.clock.isFresh(page)) return page
      } catch (error) {
        // While changes are not heard all is made anew, also what is still right: for that nobody is turned away.
        if (error instanceof QueueFull && !this.clock.deaf) throw error
        // Who waited for a render that failed waits for no second one: it would take as long again.
        if (error instanceof QueueFull || running.since >= asked || this.pauses.get(name))
          return this.lastGood(name, error)
      }
    }
  }

  private isHurried(name: string) {
    return this.renders.queue.waiting > 0 || (this.kept.look(name)?.asks ?? 0) > MANY_ASKS
  }

  private keep(key: PageKey, name: string, page: FinishedPage) {
    if (!KEPT_STATUSES.includes(page.status)) return
    this.kept.put(name, key, page)
    if (page.isHurried) this.again.add(name)
  }

  private lastGood(name: string, error: unknown): FinishedPage {
    const kept = this.kept.look(name)
    if (!kept) throw error
    return kept.page
  }
}

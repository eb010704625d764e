import { LRUCache } from 'lru-cache'
import type { ExpiryClock } from './expiry-clock'
import { type FinishedPage, sizeOfPage } from './finished-page'
import { keyText, type PageKey } from './page-key'
import { pageRenderer, type RenderPage, type RenderSettings } from './render-page'
import { RetryPauses } from './retry-pauses'

const KEPT_STATUSES = [200, 301, 308, 404, 410]

type Settings = RenderSettings & {
  clock: ExpiryClock
  maxBytes: number
  retryMs?: number
  render?: RenderPage
}
type Render = { since: number; promise: Promise<FinishedPage> }

/** Finished public answers as bytes, kept in memory until something they show changes. */
export class PageStore {
  private readonly clock: ExpiryClock
  private readonly pages: LRUCache<string, FinishedPage>
  private readonly renders = new Map<string, Render>()
  private readonly pauses: RetryPauses
  private readonly render: RenderPage

  constructor(settings: Settings) {
    this.clock = settings.clock
    this.pages = new LRUCache({ maxSize: settings.maxBytes, sizeCalculation: sizeOfPage })
    this.pauses = new RetryPauses(this.clock, settings.retryMs)
    this.render = settings.render ?? pageRenderer(settings, (key) => this.get(key))
  }

  /**
   * Nobody gets an answer whose render began before the newest expiry that this request could know of,
   * except the last good one when a new one cannot be made. Rejects when there is none either.
   */
  async get(key: PageKey): Promise<FinishedPage> {
    if (!key.kept) return this.render(key, this.clock.now)
    const name = keyText(key)
    const kept = this.ready(name)
    if (kept) return kept
    const pause = this.pauses.get(name)
    if (pause) return this.lastGood(name, pause.error)
    return this.getNew(key, name, this.clock.ask())
  }

  /** What is kept under this name (see `keyText`), if it is still right. Nothing is awaited: most requests end here. */
  ready(name: string): FinishedPage | undefined {
    const kept = this.pages.get(name)
    return kept && this.clock.isFresh(kept) ? kept : undefined
  }

  private async getNew(key: PageKey, name: string, asked: number): Promise<FinishedPage> {
    for (;;) {
      const running = this.renders.get(name) ?? this.begin(key, name)
      try {
        const page = await running.promise
        if (page.since >= asked || this.clock.isFresh(page)) return page
      } catch (error) {
        // Who waited for a render that failed waits for no second one: it would take as long again.
        if (running.since >= asked || this.pauses.get(name)) return this.lastGood(name, error)
      }
    }
  }

  private begin(key: PageKey, name: string): Render {
    const since = this.clock.now
    const promise = this.make(key, name, since).finally(() => this.renders.delete(name))
    const render = { since, promise }
    this.renders.set(name, render)
    return render
  }

  private async make(key: PageKey, name: string, since: number) {
    try {
      const page = await this.render(key, since)
      if (KEPT_STATUSES.includes(page.status) && this.clock.isFresh(page)) this.pages.set(name, page)
      this.pauses.end(name)
      return page
    } catch (error) {
      this.pauses.begin(name, error, since)
      throw error
    }
  }

  private lastGood(name: string, error: unknown): FinishedPage {
    const page = this.pages.get(name)
    if (!page) throw error
    return page
  }

  /** Bytes and number of the kept pages. */
  get size() {
    return { bytes: this.pages.calculatedSize, pages: this.pages.size }
  }
}

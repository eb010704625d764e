import type { ExpiryClock } from './expiry-clock'
import type { FinishedPage } from './finished-page'
import { isPart } from './not-found-page'
import type { PageKey } from './page-key'
import { RenderQueue } from './render-queue'
import type { RetryPauses } from './retry-pauses'
import type { StoreCounts } from './store-counts'

/** Renders share one processor: more of them at once only make each one last longer, up to its time limit. */
const AT_ONCE = 4
const MOST_WAITING = 256

type Parts = {
  clock: ExpiryClock
  pauses: RetryPauses
  counts: StoreCounts
  make: (key: PageKey, name: string, since: number) => Promise<FinishedPage>
  keep: (key: PageKey, name: string, page: FinishedPage) => void
}
type Render = { since: number; promise: Promise<FinishedPage> }

/** The renders under way: one of a page at a time, a few at once, the rest in a queue. */
export class Renders {
  readonly queue = new RenderQueue(AT_ONCE, MOST_WAITING)
  private readonly underWay = new Map<string, Render>()

  constructor(private readonly parts: Parts) {}

  has(name: string) {
    return this.underWay.has(name)
  }

  /** The render under way, or a new one as soon as it is its turn. */
  join(key: PageKey, name: string): Render {
    // A page of which others are made must not wait behind them.
    const run: RenderQueue['run'] = (work) => (isPart(key) ? work() : this.queue.run(work))
    return this.underWay.get(name) ?? this.begin(key, name, run)
  }

  /** A render that no reader has asked for yet, outside the queue. */
  beginUnasked(key: PageKey, name: string): Render {
    return this.begin(key, name, (work) => work())
  }

  private begin(key: PageKey, name: string, run: RenderQueue['run']): Render {
    const render = { since: this.parts.clock.now } as Render
    render.promise = run(() => {
      // What changed while it waited in the queue is in it.
      render.since = this.parts.clock.now
      return this.make(key, name, render.since)
    }).finally(() => this.underWay.delete(name))
    this.underWay.set(name, render)
    return render
  }

  private async make(key: PageKey, name: string, since: number): Promise<FinishedPage> {
    const { clock, pauses, counts, keep } = this.parts
    if (!isPart(key)) {
      // It may have begun while this one waited in the queue.
      const pause = pauses.get(name)
      if (pause) throw pause.error
      pauses.tryAgain()
    }
    try {
      const page = await counts.rendered(() => this.parts.make(key, name, since))
      // One that a change overtook is nobody's who asks now, but the newest there is, should no other come about.
      keep(key, name, page)
      if (!clock.deaf && !clock.isFresh(page)) counts.overtaken++
      pauses.end(name, page.tags.size > 0)
      return page
    } catch (error) {
      pauses.begin(name, error, since)
      throw error
    }
  }
}

import type { ExpiryClock } from './expiry-clock'
import type { FinishedPage } from './finished-page'
import type { PageKey } from './page-key'
import type { StoreCounts } from './store-counts'

type Render = { since: number; promise: Promise<FinishedPage> }

/**
 * Answers to free queries. None is kept, but those who ask the same while it is made share it, as a crowd does that follows
 * one link: only where nothing at all has expired since the render began, for nobody knows what such an answer shows.
 */
export class UnkeptRenders {
  private readonly underWay = new Map<string, Render>()

  constructor(
    private readonly clock: ExpiryClock,
    private readonly counts: StoreCounts,
    private readonly render: (key: PageKey, since: number) => Promise<FinishedPage>,
  ) {}

  get(key: PageKey, name: string): Promise<FinishedPage> {
    const asked = this.clock.ask()
    const running = this.underWay.get(name)
    if (running && running.since >= asked) return running.promise
    const render: Render = { since: asked, promise: this.counts.unkept(() => this.render(key, asked)) }
    this.underWay.set(name, render)
    const end = () => {
      if (this.underWay.get(name) === render) this.underWay.delete(name)
    }
    render.promise.then(end, end)
    return render.promise
  }
}

import type { ExpiryClock } from './expiry-clock'
import type { FinishedPage } from './finished-page'
import type { PageKey } from './page-key'
import { RenderQueue } from './render-queue'
import type { StoreCounts } from './store-counts'

/** Kept pages are made on the same processor: whoever asks many different questions at once keeps nobody from them. */
const AT_ONCE = 4
const MOST_WAITING = 64

type Render = { since: number; promise: Promise<FinishedPage> }

/**
 * Answers to free queries. None is kept, but those who ask the same while it is made share it, as a crowd does that follows
 * one link: only where nothing at all has expired since the render began, for nobody knows what such an answer shows.
 */
export class UnkeptRenders {
  private readonly queue = new RenderQueue(AT_ONCE, MOST_WAITING)
  private readonly underWay = new Map<string, Render>()

  constructor(
    private readonly clock: ExpiryClock,
    private readonly counts: StoreCounts,
    private readonly render: (key: PageKey, since: number) => Promise<FinishedPage>,
  ) {}

  /** Rejects as the render does, and with QueueFull. */
  get(key: PageKey, name: string): Promise<FinishedPage> {
    const asked = this.clock.ask()
    const running = this.underWay.get(name)
    if (running && running.since >= asked) return running.promise
    const make = () => this.counts.unkept(() => this.render(key, asked))
    const render: Render = { since: asked, promise: this.queue.run(make) }
    this.underWay.set(name, render)
    const end = () => {
      if (this.underWay.get(name) === render) this.underWay.delete(name)
    }
    render.promise.then(end, end)
    return render.promise
  }
}

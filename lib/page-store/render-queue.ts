/** Thrown to whoever would have to wait behind too many others; they may come again. */
export class QueueFull extends Error {
  override name = 'QueueFull'
  override message = 'More pages are being made than can be waited for. Try again in a few seconds.'
}

/** Lets a few renders run at once; the others wait in the order in which they came, and none of them for ever. */
export class RenderQueue {
  private inWork = 0
  private readonly queue: (() => void)[] = []

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
  ) {}

  get running() {
    return this.inWork
  }

  get waiting() {
    return this.queue.length
  }

  /** Begins at once where there is room. Rejects as the work does, and with QueueFull. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.inWork < this.atOnce) this.inWork++
    else {
      if (this.queue.length >= this.mostWaiting) throw new QueueFull()
      // Whoever ends hands over its place, so nobody who comes just then overtakes.
      await new Promise<void>((begin) => this.queue.push(begin))
    }
    try {
      return await work()
    } finally {
      const next = this.queue.shift()
      if (next) next()
      else this.inWork--
    }
  }
}

/** What the page store did since the process began; everything only grows, but for `unkeptNow`. */
export class StoreCounts {
  hits = 0
  misses = 0
  /** Renders of answers that can be kept. */
  renders = 0
  failed = 0
  /** Renders during which something they show changed: given to those who had asked before, and kept as the last good one. */
  overtaken = 0
  /** Renders for readers to come. */
  background = 0
  /** Answers to free queries, which are never kept, and how many of them are being made. */
  unkeptRenders = 0
  unkeptNow = 0
  renderSeconds = 0

  async rendered<T>(render: () => Promise<T>): Promise<T> {
    this.renders++
    return this.timed(render)
  }

  async unkept<T>(render: () => Promise<T>): Promise<T> {
    this.unkeptRenders++
    this.unkeptNow++
    return this.timed(render).finally(() => this.unkeptNow--)
  }

  private async timed<T>(render: () => Promise<T>): Promise<T> {
    const began = performance.now()
    try {
      return await render()
    } catch (error) {
      this.failed++
      throw error
    } finally {
      this.renderSeconds += (performance.now() - began) / 1000
    }
  }
}

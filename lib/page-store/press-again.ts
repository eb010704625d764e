import type { PageStore } from './page-store'

/** A page that lasts no longer than this is not worth the work. */
const SETTLED_MS = 250

/** Presses pages made in a hurry as hard as all others once they have lasted a moment, one at a time. */
export class PressAgain {
  private readonly due = new Map<string, number>()
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly press: PageStore['pressAgain'],
    private readonly settledMs = SETTLED_MS,
  ) {}

  /** Again for a page that is made anew meanwhile: it has to last from then. */
  add(name: string) {
    this.due.delete(name)
    this.due.set(name, performance.now() + this.settledMs)
    this.wait()
  }

  private wait() {
    const [first] = this.due.values()
    if (this.timer !== undefined || first === undefined) return
    this.timer = setTimeout(() => void this.next(), Math.max(1, first - performance.now()))
    this.timer.unref()
  }

  private async next() {
    const [first] = this.due
    if (first && first[1] <= performance.now() + 1) {
      this.due.delete(first[0])
      // zlib refuses nothing that it took before; should it, the hurried bytes stay.
      await this.press(first[0]).catch(() => {})
    }
    this.timer = undefined
    this.wait()
  }
}

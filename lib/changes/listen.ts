import { setTimeout } from 'node:timers/promises'
import { ListeningLine } from './listening-line'
import { type Notice, noticeSchema } from './notice'

/** With the time of the reading itself, what another process wrote is heard well within 100 ms. */
const READ_EVERY_MS = 40
const CHECK_MS = 100
/** Without a reading for so long the process counts as deaf; with the interval of the check it is 2.6 s at most. */
const DEAF_AFTER_MS = 2500
const OPENING_MS = 4000
const REOPEN_AFTER_MS = 300
/** Notices are kept for one to two of these: far longer than a process that has not read them counts as hearing. */
const FORGET_EVERY_MS = 60_000

type Parts = {
  url: string
  hear: (notice: Notice) => void
  goDeaf: () => void
  /** Called when changes are heard again, before anything counts as fresh; rejects when that must be tried again. */
  catchUp: () => Promise<void>
  hearAgain: () => void
  report: (message: string) => void
}

/** Hears of changes from the database and knows within three seconds when it does not. Deaf until `hearAgain`. */
export class Listener {
  private line: ListeningLine | null = null
  private openedAt = 0
  private heardUpTo = 0
  private hearing = false
  private closed = false
  private readonly timer: NodeJS.Timeout

  constructor(private readonly parts: Parts) {
    void this.keepListening()
    // A timer decides, not the answers of queries: a database that hangs answers nothing.
    this.timer = setInterval(() => this.check(), CHECK_MS)
  }

  get isHearing() {
    return this.hearing
  }

  /** The connection that reads, for the server's own few queries; null while there is none. */
  get sql() {
    return this.line?.sql ?? null
  }

  /** Resolves as soon as changes are heard, or when the time is over: a site without its data starts too. */
  async firstHearing(withinMs: number) {
    const end = performance.now() + withinMs
    while (!this.hearing && performance.now() < end) await setTimeout(20)
  }

  async close() {
    this.closed = true
    clearInterval(this.timer)
    const { line } = this
    this.line = null
    await line?.close()
  }

  private async keepListening() {
    while (!this.closed) {
      this.openedAt = performance.now()
      const line = new ListeningLine(this.parts.url)
      this.line = line
      await this.follow(line).catch((error) => this.lose(line, error))
      if (!this.closed) await setTimeout(REOPEN_AFTER_MS)
    }
  }

  private async follow(line: ListeningLine) {
    let began = performance.now()
    let place = await line.here()
    await this.parts.catchUp()
    if (line !== this.line) return
    this.heardUpTo = began
    this.hearing = true
    this.parts.hearAgain()
    let forgottenAt = began
    for (let old = place; ; await setTimeout(READ_EVERY_MS)) {
      began = performance.now()
      const read = await line.readSince(place)
      // A process that was stopped meanwhile may have missed what has been forgotten since.
      if (line !== this.line || began - this.heardUpTo > DEAF_AFTER_MS)
        throw new Error('nothing was heard for too long')
      for (const notice of read.notices) this.parts.hear(noticeSchema.parse(notice))
      place = read.place
      this.heardUpTo = began
      if (began - forgottenAt < FORGET_EVERY_MS) continue
      await line.forgetBefore(old)
      old = place
      forgottenAt = began
    }
  }

  private check() {
    const { line } = this
    const since = this.hearing ? this.heardUpTo + DEAF_AFTER_MS : this.openedAt + OPENING_MS
    if (line && performance.now() > since) this.lose(line, new Error('the database does not answer'))
  }

  private lose(line: ListeningLine, error: unknown) {
    if (line !== this.line) return
    if (this.hearing)
      this.parts.report(
        `changes are not heard, every kept page counts as expired until they are: ${String(error)}`,
      )
    this.hearing = false
    this.line = null
    this.parts.goDeaf()
    void line.close()
  }
}

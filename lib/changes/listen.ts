import { setTimeout } from 'node:timers/promises'
import { ListeningLine } from './listening-line'
import { type Notice, noticeSchema } from './notice'

const BEAT_MS = 1000
const CHECK_MS = 100
/** Without a beat for so long the process counts as deaf; with the interval of the check it is 2.6 s at most. */
const DEAF_AFTER_MS = 2500
const OPENING_MS = 4000
const REOPEN_AFTER_MS = 300

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
  private line: ListeningLine | null
  private openedAt = 0
  private lostAt = 0
  private heardUpTo = 0
  private hearing = false
  private catchingUp = false
  private readonly timers: NodeJS.Timeout[]

  constructor(private readonly parts: Parts) {
    this.line = this.open()
    // Timers decide, not the answers of queries: a database that hangs answers nothing.
    this.timers = [setInterval(() => this.line?.beat(), BEAT_MS), setInterval(() => this.check(), CHECK_MS)]
  }

  get isHearing() {
    return this.hearing
  }

  /** The connection that speaks, for the server's own few queries; null while there is none. */
  get sql() {
    return this.line?.sql ?? null
  }

  /** Resolves as soon as changes are heard, or when the time is over: a site without its data starts too. */
  async firstHearing(withinMs: number) {
    const end = performance.now() + withinMs
    while (!this.hearing && performance.now() < end) await setTimeout(20)
  }

  async close() {
    for (const timer of this.timers) clearInterval(timer)
    const { line } = this
    this.line = null
    await line?.close()
  }

  private open(): ListeningLine {
    this.openedAt = performance.now()
    this.catchingUp = false
    const line: ListeningLine = new ListeningLine(this.parts.url, {
      change: (payload) => line === this.line && this.take(payload),
      beat: (sentAt) => line === this.line && this.takeBeat(line, sentAt),
      lost: () => line === this.line && this.lose(),
    })
    return line
  }

  private take(payload: string) {
    try {
      this.parts.hear(noticeSchema.parse(JSON.parse(payload)))
    } catch (error) {
      this.parts.report(`a notice could not be read: ${String(error)}`)
      this.lose()
    }
  }

  private takeBeat(line: ListeningLine, sentAt: number) {
    this.heardUpTo = sentAt
    if (this.hearing || this.catchingUp) return
    this.catchingUp = true
    this.parts
      .catchUp()
      .then(() => {
        if (line !== this.line) return
        this.hearing = true
        this.parts.hearAgain()
      })
      .catch(() => {})
      .finally(() => {
        if (line === this.line) this.catchingUp = false
      })
  }

  private check() {
    const now = performance.now()
    if (!this.line) {
      if (now - this.lostAt > REOPEN_AFTER_MS) this.line = this.open()
    } else if (this.hearing ? now - this.heardUpTo > DEAF_AFTER_MS : now - this.openedAt > OPENING_MS) {
      this.lose()
    }
  }

  private lose() {
    if (this.hearing)
      this.parts.report('changes are not heard: every kept page counts as expired until they are')
    this.hearing = false
    this.parts.goDeaf()
    void this.line?.close()
    this.line = null
    this.lostAt = performance.now()
  }
}

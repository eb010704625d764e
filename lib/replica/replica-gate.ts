import { setTimeout as pause } from 'node:timers/promises'

/** How long until a replica that is behind is asked again, and one that failed. */
const BEHIND_MS = 10
const FAILED_MS = 1000

export type ReplicaParts = {
  /** A position in the primary's log that comes after everything committed so far. */
  primaryPosition: () => Promise<string>
  hasReplayed: (position: string) => Promise<boolean>
  report: (message: string) => void
}

/**
 * Open while the replica is known to have replayed every change that this process has heard of: what is read there then
 * is no older than what the page store takes for fresh. Each change closes it until the replica has caught up.
 */
export class ReplicaGate {
  private changes = 1
  private replayed = 0
  private isFollowing = false
  private readonly ending = new AbortController()

  constructor(private readonly parts: ReplicaParts) {}

  get isOpen() {
    return this.replayed === this.changes
  }

  /** To be called when a change was heard, or applied after its commit; reads that begin afterwards go to the primary. */
  changed() {
    this.changes++
    void this.follow()
  }

  /** After a read failed there: it is left alone for a second, and then has to show again that it is up to date. */
  lose(error: unknown) {
    this.changes++
    this.say(error)
    void this.follow(FAILED_MS)
  }

  close() {
    this.ending.abort()
  }

  private async follow(firstPause = 0) {
    if (this.isFollowing) return
    this.isFollowing = true
    if (firstPause > 0) await this.wait(firstPause)
    let asked = 0
    let position = ''
    while (!this.isOpen && !this.ending.signal.aborted) {
      try {
        if (asked !== this.changes) {
          // Asked after these changes were committed, so it comes after them all.
          const upTo = this.changes
          position = await this.parts.primaryPosition()
          asked = upTo
        }
        if (await this.parts.hasReplayed(position)) this.replayed = asked
        if (!this.isOpen) await this.wait(BEHIND_MS)
      } catch (error) {
        this.say(error)
        await this.wait(FAILED_MS)
      }
    }
    this.isFollowing = false
  }

  private wait(ms: number) {
    return pause(ms, null, { ref: false, signal: this.ending.signal }).catch(() => {})
  }

  private say(error: unknown) {
    const words = error instanceof Error ? error.message : String(error)
    this.parts.report(`the replica is not read: ${words.replace(/\s+/g, ' ').trim()}`)
  }
}

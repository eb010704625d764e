import { setTimeout as pause } from 'node:timers/promises'
import { isDatabaseAway } from '@/lib/database-away'
import { secondsUntilServerIsAsked } from './back-off-rules'
import { AT_ONCE, type Post, sendDueMails } from './send-due-mails'

const LOOK_EVERY_MS = 2000
const STOP_MS = 5000

/**
 * Sends what lies in the outbox, in the background of a serving process; any number of processes share the work.
 * @param report hears what goes wrong, in one line; the same line may come often
 */
export function startMailWorker(
  post: Post,
  report: (message: string) => void,
  lookEveryMs = LOOK_EVERY_MS,
): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const { signal } = stopping
  const ended = work(post, report, lookEveryMs, signal)
  return {
    async stop() {
      stopping.abort()
      await Promise.race([ended, pause(STOP_MS, null, { ref: false })])
    },
  }
}

async function work(post: Post, report: (message: string) => void, lookEveryMs: number, signal: AbortSignal) {
  let failures = 0
  while (!signal.aborted) {
    let waitMs = lookEveryMs
    try {
      const { claimed, sent, away } = await sendDueMails(post)
      if (sent > 0) failures = 0
      if (away) {
        failures += 1
        waitMs = secondsUntilServerIsAsked(failures) * 1000
        report(`mail: the server takes no mails, so they wait: ${away.reason}`)
      } else if (claimed === AT_ONCE) {
        waitMs = 0
      }
    } catch (error) {
      report(`mail: ${isDatabaseAway(error) ? 'the database does not answer; mails wait' : String(error)}`)
    }
    await pause(waitMs, null, { signal, ref: false }).catch(() => {})
  }
}

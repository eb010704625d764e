import { setTimeout as pause } from 'node:timers/promises'
import { isDatabaseAway } from '@/lib/database-away'
import { deliverSignInMails } from './deliver-sign-in-mails'

const LOOK_EVERY_MS = 2000
const STOP_MS = 5000

/**
 * Sends the sign-in mails that did not go at once: the process that was asked for them has died, or the mail server did
 * not take them.
 * @param report hears what goes wrong, in one line; the same line may come often
 */
export function startSignInMailWorker(report: (message: string) => void): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const ended = work(report, stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await Promise.race([ended, pause(STOP_MS, null, { ref: false })])
    },
  }
}

async function work(report: (message: string) => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const { failures, mayBeMore } = await deliverSignInMails()
      for (const { reason } of failures) report(`mail: a sign-in mail did not go: ${reason}`)
      if (mayBeMore) continue
    } catch (error) {
      report(`mail: ${isDatabaseAway(error) ? 'the database does not answer; mails wait' : String(error)}`)
    }
    await pause(LOOK_EVERY_MS, null, { signal, ref: false }).catch(() => {})
  }
}

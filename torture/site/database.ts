import { startLocalPostgres } from '@/lib/local-postgres/start-local-postgres'
import { killTree } from '@/testing/kill-tree'
import { startTempPostgres } from '@/testing/temp-postgres'

export type Database = Awaited<ReturnType<typeof startDatabase>>

/**
 * A durable PostgreSQL of its own that can lose its power and come back at the same address.
 * @param folder where its data lies; the system's temporary folder when absent
 */
export async function startDatabase(folder?: string) {
  const first = await startTempPostgres({ durable: true, folder })
  const port = Number(new URL(first.url).port)
  let running: { pid: number; ended: Promise<void>; stop(): Promise<void> } = first
  return {
    url: first.url,
    get pid() {
      return running.pid
    },
    /** Resolves when the present one has ended, whatever ended it. */
    get ended() {
      return running.ended
    },
    /** Ends all its processes at once: what they had in memory and not on disk is lost, as in a power cut. */
    async kill() {
      killTree(running.pid)
      await running.ended
    },
    /** It stays connected and answers nothing until it goes on. */
    hang() {
      killTree(running.pid, 'SIGSTOP')
    },
    goOn() {
      killTree(running.pid, 'SIGCONT')
    },
    /** Resolves when it has recovered and answers. */
    async start() {
      running = await startLocalPostgres({ dataDir: first.dataDir, durable: true, port })
    },
    async stop() {
      if (running !== first) await running.stop()
      await first.stop()
    },
  }
}

import type { Server } from 'node:http'
import { log } from '@/lib/log/log'

const BOUND_MS = 10_000
const SWEEP_MS = 50

/** Takes no more connections, lets running requests end, and breaks off what lasts longer than ten seconds. */
export async function closeServer(server: Server, boundMs = BOUND_MS): Promise<void> {
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS)
  const bound = setTimeout(() => server.closeAllConnections(), boundMs)
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
  clearInterval(sweep)
  clearTimeout(bound)
}

/** Runs `stop` once, at SIGTERM, SIGINT or when the process that started this one is gone; then exits 0. */
export function stopOnSignals(stop: () => Promise<void>) {
  let stopping = false
  const begin = () => {
    if (stopping) return
    stopping = true
    stop()
      .catch((error) => log().error({ err: error }, 'the end was not in order'))
      .finally(() => process.exit(0))
  }
  process.on('SIGTERM', begin)
  process.on('SIGINT', begin)
  process.on('disconnect', begin)
}

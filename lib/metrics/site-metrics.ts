import type { IncomingMessage, ServerResponse } from 'node:http'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { ExpiryClock } from '@/lib/page-store/expiry-clock'
import type { PageStore } from '@/lib/page-store/page-store'
import { type RequestKind, requestKind } from './request-kind'
import { registerStore } from './store-metrics'

const BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export type SiteMetrics = ReturnType<typeof siteMetrics>

/** What this process counts of itself, in a registry of its own. */
export function siteMetrics(store: PageStore, clock: ExpiryClock, maxBytes: number) {
  const register = new Registry()
  collectDefaultMetrics({ register })
  registerStore(register, store, clock, maxBytes)
  const duration = new Histogram({
    name: 'backboard_request_duration_seconds',
    help: 'Time until a request was answered, by kind and class of status, without those that were ready',
    labelNames: ['kind', 'status'],
    buckets: BUCKETS_SECONDS,
    registers: [register],
  })
  return {
    contentType: register.contentType,
    text: () => register.metrics(),
    /** Called when a request that was not ready comes in; tells what sort of request it is. */
    watch(req: IncomingMessage, res: ServerResponse): RequestKind {
      const kind = requestKind(req)
      const began = performance.now()
      res.once('close', () => {
        // Whoever left before the answer has no status.
        const status = res.headersSent ? `${Math.floor(res.statusCode / 100)}xx` : 'none'
        duration.observe({ kind, status }, (performance.now() - began) / 1000)
      })
      return kind
    },
  }
}

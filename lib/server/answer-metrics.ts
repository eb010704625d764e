import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { SiteMetrics } from '@/lib/metrics/site-metrics'
import { pathOf } from './request-address'
import { isFromThisMachine } from './request-headers'

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Whether this request may read the metrics: with the token where one is set, else from this machine only. */
function mayRead(req: IncomingMessage, token: string | undefined): boolean {
  if (token === undefined) return isFromThisMachine(req)
  const given = /^Bearer +(\S+)$/i.exec(req.headers.authorization ?? '')?.[1]
  return given !== undefined && timingSafeEqual(digest(given), digest(token))
}

/**
 * Answers /api/metrics; false for every other address, and for whoever may not read it: to them it is an address that
 * does not exist. Asked before what proxies say of the request is taken from it.
 */
export async function answerMetrics(
  req: IncomingMessage,
  res: ServerResponse,
  metrics: SiteMetrics,
  token: string | undefined,
  common: Record<string, string>,
): Promise<boolean> {
  if (pathOf(req.url ?? '') !== '/api/metrics' || (req.method !== 'GET' && req.method !== 'HEAD'))
    return false
  if (!mayRead(req, token)) return false
  const body = Buffer.from(await metrics.text())
  res.writeHead(200, {
    ...common,
    'content-type': metrics.contentType,
    'cache-control': 'no-store',
    'content-length': body.length,
  })
  res.end(req.method === 'HEAD' ? undefined : body)
  return true
}

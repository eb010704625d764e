import type { IncomingMessage, ServerResponse } from 'node:http'
import { WAIT_HEADER } from '@/lib/api/network-wait'
import type { SiteMetrics } from '@/lib/metrics/site-metrics'
import { WORKER_POLICY } from '@/lib/page-store/content-security-policy'
import { encodeOnce } from '@/lib/page-store/encoding'
import type { Handle } from '@/lib/page-store/internal-request'
import { pageKeyOf } from '@/lib/page-store/page-key'
import type { PageStore } from '@/lib/page-store/page-store'
import { sendPage } from '@/lib/page-store/send-page'
import type { Files } from './answer-file'
import { answerMetrics } from './answer-metrics'
import { answerWrite } from './answer-write'
import type { FoundRoute } from './api-routes'
import type { TrustedProxies } from './client-network'
import { fillHeaders } from './fill-headers'
import { answerHealth } from './health'
import type { PrivatePages } from './private-page'
import { malformed, methodNotAllowed, notThere, tooManyRequests } from './refusals'
import { refuse } from './refuse'
import { hostOf, isApiPath, isHost, isOwnFile, isPagePath, pathOf, readAddress } from './request-address'
import { nameVisitor, readVisitor } from './request-headers'
import { isRouterState } from './router-state'
import { isUnusedFeature } from './unused-features'

export type Serving = {
  handle: Handle
  findWrite: (method: string, path: string) => FoundRoute | null
  /** Null in development, where every page is rendered as it is asked for. */
  store: PageStore | null
  privatePages: PrivatePages
  files: Files
  missing: () => Promise<string[]>
  secondsToWait: (network: string) => Promise<number | null>
  metrics: SiteMetrics
  metricsToken: string | undefined
  isTrusted: TrustedProxies
  siteIsLocal: boolean
  common: Record<string, string>
}

/** Who answers what is not ready: health, limit, page store, writes, private pages, and Next for all the rest. */
export async function answerRequest(
  req: IncomingMessage,
  res: ServerResponse,
  serving: Serving,
): Promise<void> {
  const { common, store } = serving
  const url = readAddress(req.url)
  if (url === null || !isHost(hostOf(req))) return refuse(req, res, malformed, common)
  req.url = url
  const path = pathOf(url)
  if (store && isUnusedFeature(req)) return refuse(req, res, notThere, common)
  const isRead = req.method === 'GET' || req.method === 'HEAD'
  if (await answerMetrics(req, res, serving.metrics, serving.metricsToken, common)) return
  const visitor = readVisitor(req, serving.isTrusted, serving.siteIsLocal)
  if (await answerHealth(req, res, serving.missing, common)) return
  if (isRead && (isPublicApi(path) || isFreeQuery(path, url))) {
    const seconds = await serving.secondsToWait(visitor.network)
    if (seconds !== null && pageKeyOf(req)) return refuse(req, res, tooManyRequests(seconds), common)
    // Whether there is a read at all at any other address only the address knows, and says that first.
    if (seconds !== null) req.headers[WAIT_HEADER] = String(seconds)
  }
  const key = store && pageKeyOf(req)
  if (key) {
    const page = await store.get(key)
    const type = page.headers['content-type'] ?? ''
    const sent = key.kept ? page : await encodeOnce(page, type, req.headers['accept-encoding'])
    return sendPage(req, res, sent, key.kind, common)
  }
  if (!isRead && !isApiPath(path)) return refuse(req, res, methodNotAllowed('GET, HEAD'), common)
  nameVisitor(req.headers, visitor)
  const write = serving.findWrite(req.method ?? '', path)
  if (write) return answerWrite(req, res, write, common)
  if (store && isPagePath(path) && req.headers.rsc === undefined)
    return serving.privatePages.send(req, res, common)
  if (!isRouterState(req.headers['next-router-state-tree'])) return refuse(req, res, malformed, common)
  if (!METHODS.includes(req.method ?? '')) askForMethods(req)
  if (store && isRead && isOwnFile(path))
    return serving.files(
      req,
      res,
      path === '/sw.js' ? { ...common, 'content-security-policy': WORKER_POLICY } : common,
    )
  fillHeaders(res, common)
  await serving.handle(req, res)
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** Next breaks on methods that it does not know. Asked for its options, an address can refuse by what it does allow. */
function askForMethods(req: IncomingMessage) {
  req.headers['x-backboard-method'] = req.method
  req.method = 'OPTIONS'
}

/** Every query of these is work for the database, as a read of the API is; the bare form of /decide is kept. */
const isFreeQuery = (path: string, url: string) =>
  path === '/search' || path === '/decide.md' || (path === '/decide' && url.includes('?'))

const isPublicApi = (path: string) =>
  path.startsWith('/api/v1/') && !/^\/api\/v1\/(?:me|moderation)(?:\/|$)/.test(path)

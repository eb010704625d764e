import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Listener } from '@/lib/changes/listen'
import { isDatabaseAway } from '@/lib/database-away'
import { type Env, isOnLoopback } from '@/lib/env'
import { log } from '@/lib/log/log'
import { logRequest } from '@/lib/log/log-request'
import { redactPath } from '@/lib/log/redact'
import { siteMetrics } from '@/lib/metrics/site-metrics'
import { ownOrigin } from '@/lib/own-origin'
import { ExpiryClock } from '@/lib/page-store/expiry-clock'
import type { Handle } from '@/lib/page-store/internal-request'
import { offerKeptValues } from '@/lib/page-store/kept-values'
import { NOT_FOUND_KEY } from '@/lib/page-store/not-found-page'
import { PageStore } from '@/lib/page-store/page-store'
import { RemakeAsked } from '@/lib/page-store/remake-asked'
import { QueueFull } from '@/lib/page-store/render-queue'
import { openReplica } from '@/lib/replica/open-replica'
import { isLateSearch } from '@/lib/search/late-search'
import { files } from './answer-file'
import { answerReady } from './answer-ready'
import { answerRequest, type Serving } from './answer-request'
import { apiLimit } from './api-limit'
import { type ApiRoutes, writeFinder } from './api-routes'
import { trustedProxies } from './client-network'
import { formTargets } from './form-targets'
import { offerPrivateRender } from './offer-private-render'
import { privatePages } from './private-page'
import { migrationsOfBuild, readiness } from './readiness'
import { broken, late, unavailable } from './refusals'
import { refuse } from './refuse'
import { refuseUnreadable } from './refuse-unreadable'
import { reportSparsely } from './report-sparsely'
import { securityHeaders } from './security-headers'
import { stopReading } from './stop-reading'

const REPORT_MS = 60_000
// Less than the five seconds within which a reader is told that the database is away.
const RENDER_MS = 4500
const PRIVATE_RENDER_MS = 15_000

/**
 * Puts the parts of the running site together. It has no connection of its own: the listener lends one.
 * @param routes those whose writes are answered without Next; none in development, where Next loads them anew
 */
export async function openSite(settings: Env, handle: Handle, isDev: boolean, routes: ApiRoutes = {}) {
  const { host } = new URL(ownOrigin(settings))
  const clock = new ExpiryClock()
  if (!isDev) offerKeptValues(clock)
  const report = reportSparsely(REPORT_MS)
  const maxBytes = settings.PAGE_STORE_MB * 1024 * 1024
  let listener: Listener | null = null
  const url = settings.READ_DATABASE_URL
  const replica = url ? openReplica({ url, clock, report, primary: () => listener?.sql ?? null }) : null
  const store = new PageStore({
    handle,
    host,
    clock,
    maxBytes,
    timeoutMs: RENDER_MS,
    replica: replica?.forRender,
    report,
  })
  if (!isDev) new RemakeAsked(store, clock).start()
  const pages = privatePages({
    handle,
    host,
    timeoutMs: PRIVATE_RENDER_MS,
    formTargets: formTargets(settings),
    notFound: () => store.get(NOT_FOUND_KEY),
  })
  offerPrivateRender(pages)
  const serving: Serving = {
    handle,
    findWrite: writeFinder(routes),
    store: isDev ? null : store,
    privatePages: pages,
    files: files({ handle, host, notFound: () => store.get(NOT_FOUND_KEY) }),
    missing: readiness(await migrationsOfBuild(), () => listener?.sql ?? null),
    secondsToWait: apiLimit(settings.LIMIT_API_PER_MINUTE * settings.RATE_LIMIT_SCALE, settings),
    metrics: siteMetrics(store, clock, maxBytes),
    metricsToken: settings.METRICS_TOKEN,
    isTrusted: trustedProxies(settings.TRUSTED_PROXIES),
    siteIsLocal: isOnLoopback(settings),
    common: securityHeaders(settings.SITE_URL, isDev),
  }
  return {
    clock,
    close: () => replica?.close(),
    connectTo(given: Listener) {
      listener = given
    },
    refuseUnreadable: (error: Error, socket: Duplex) => refuseUnreadable(error, socket, serving.common),
    answer(req: IncomingMessage, res: ServerResponse) {
      stopReading(req, res)
      const fail = (error: unknown) => refuseAfter(error, req, res, serving.common)
      try {
        if (serving.store && answerReady(req, res, serving.store, serving.common)) return
      } catch (error) {
        return fail(error)
      }
      const kind = serving.metrics.watch(req, res)
      logRequest(req, res, kind, () => answerRequest(req, res, serving).catch(fail))
    },
  }
}

function refuseAfter(
  error: unknown,
  req: IncomingMessage,
  res: ServerResponse,
  common: Record<string, string>,
) {
  if (isLateSearch(error) || error instanceof QueueFull) return refuse(req, res, late(error.message), common)
  const isAway = isDatabaseAway(error)
  const asked = { method: req.method, path: redactPath(req.url ?? ''), err: error }
  if (isAway) log().warn(asked, 'the database does not answer')
  else log().error(asked, 'an answer could not be made')
  refuse(req, res, isAway ? unavailable : broken, common)
}

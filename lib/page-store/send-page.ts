import type { IncomingMessage, ServerResponse } from 'node:http'
import fresh from 'fresh'
import { bytesIn, chooseEncoding } from './encoding'
import type { FinishedPage } from './finished-page'
import type { PageKind } from './page-key'

const ROUTER_HEADERS = 'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch'
const VARY: Record<PageKind, string> = {
  page: `accept-encoding, ${ROUTER_HEADERS}`,
  rsc: `accept-encoding, ${ROUTER_HEADERS}`,
  api: 'accept-encoding',
  file: 'accept-encoding',
}

/** Sends a finished page, or 304 to whoever has it. `headers` are the site's own for every answer. */
export function sendPage(
  req: IncomingMessage,
  res: ServerResponse,
  page: FinishedPage,
  kind: PageKind,
  headers: Record<string, string>,
) {
  const common = {
    ...headers,
    etag: page.etag,
    'cache-control': 'public, max-age=0, must-revalidate',
    vary: VARY[kind],
  }
  if (page.status === 200 && hasIt(req, page)) {
    const origin = page.headers['access-control-allow-origin']
    res.writeHead(304, origin ? { ...common, 'access-control-allow-origin': origin } : common).end()
    return
  }
  const encoding = chooseEncoding(req.headers['accept-encoding'], page)
  const bytes = bytesIn(encoding, page)
  res.writeHead(page.status, {
    ...page.headers,
    ...common,
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    'content-length': bytes.length,
  })
  res.end(req.method === 'HEAD' ? undefined : bytes)
}

/** A client's own `Cache-Control: no-cache` asks for this comparison, not against it: `fresh` is told only of the ETags. */
const hasIt = ({ headers }: IncomingMessage, { etag }: FinishedPage) =>
  fresh({ 'if-none-match': headers['if-none-match'] }, { etag })

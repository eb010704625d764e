import type { IncomingMessage, ServerResponse } from 'node:http'
import { errorPage } from './error-page'
import { PLAIN_PAGE_POLICY } from './plain-page'
import { describeRefusal, type ServerRefusal } from './refusals'
import { isApiPath, pathOf } from './request-address'

/** Answers a refusal: a problem document (RFC 9457) under /api/, a small page elsewhere. */
export function refuse(
  req: IncomingMessage,
  res: ServerResponse,
  refusal: ServerRefusal,
  common: Record<string, string>,
) {
  if (res.headersSent || res.destroyed) {
    res.destroy()
    return
  }
  const { status, title, detail } = describeRefusal(refusal)
  const isApi = isApiPath(pathOf(req.url ?? ''))
  const body = isApi
    ? JSON.stringify({ type: `/problems/${refusal.name}`, title, status, detail })
    : errorPage(refusal)
  res.writeHead(status, {
    ...common,
    ...refusal.headers,
    ...(isApi
      ? { 'content-type': 'application/problem+json', 'access-control-allow-origin': '*' }
      : { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PLAIN_PAGE_POLICY }),
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(body),
  })
  res.end(req.method === 'HEAD' ? undefined : body)
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import { methodNotAllowed } from './refusals'
import { refuse } from './refuse'

type Headers = Record<string, string>

/** Answers /api/health and /api/ready; false when the path is neither. */
export async function answerHealth(
  req: IncomingMessage,
  res: ServerResponse,
  missing: () => Promise<string[]>,
  common: Headers,
): Promise<boolean> {
  const path = req.url?.split('?')[0]
  if (path !== '/api/health' && path !== '/api/ready') return false
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    refuse(req, res, methodNotAllowed('GET, HEAD'), common)
    return true
  }
  const found = path === '/api/ready' ? await missing() : []
  const body = JSON.stringify(
    found.length === 0
      ? { status: path === '/api/ready' ? 'ready' : 'alive' }
      : {
          type: '/problems/unavailable',
          title: 'Not ready',
          status: 503,
          detail: `${found.join('; ')}.`,
          missing: found,
        },
  )
  res.writeHead(found.length === 0 ? 200 : 503, {
    ...common,
    ...(found.length > 0 && { 'retry-after': '5' }),
    'content-type': found.length === 0 ? 'application/json' : 'application/problem+json',
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(body),
  })
  res.end(req.method === 'HEAD' ? undefined : body)
  return true
}

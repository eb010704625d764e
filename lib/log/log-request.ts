import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestKind } from '@/lib/metrics/request-kind'
import { log } from './log'
import { redactPath } from './redact'
import { requestContext } from './request-context'

// Everything else may be given to others as well.
const PRIVATE: RequestKind[] = ['me', 'write', 'auth']

/**
 * Answers a request under an id of its own, which every line of the log carries that arises meanwhile, and says in one
 * line how it ended: no address of anybody, no query, no handle, no secret. The answer tells the id in `X-Request-Id`,
 * unless others may be given the same answer.
 */
export function logRequest(req: IncomingMessage, res: ServerResponse, kind: RequestKind, answer: () => void) {
  const requestId = randomUUID()
  const { method, url = '' } = req
  const began = performance.now()
  if (PRIVATE.includes(kind)) res.setHeader('x-request-id', requestId)
  res.once('close', () => {
    const level = levelOf(kind, res)
    if (!log().isLevelEnabled(level)) return
    const ms = Math.round(performance.now() - began)
    const status = res.headersSent ? res.statusCode : null
    log()[level]({ requestId, method, path: redactPath(url), kind, status, ms }, 'answered')
  })
  requestContext.run({ requestId }, answer)
}

function levelOf(kind: RequestKind, { headersSent, statusCode }: ServerResponse) {
  if (headersSent && statusCode >= 500) return statusCode === 503 ? 'warn' : 'error'
  return kind === 'asset' ? 'debug' : 'info'
}

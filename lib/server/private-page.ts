import { randomBytes } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { noncePolicy } from '@/lib/page-store/content-security-policy'
import { bytesIn, chooseEncoding, encodeOnce } from '@/lib/page-store/encoding'
import type { FinishedPage } from '@/lib/page-store/finished-page'
import { type Answer, type Handle, requestInternally } from '@/lib/page-store/internal-request'
import { isNotFoundPage } from '@/lib/page-store/not-found-page'
import { type Rendering, rendering } from '@/lib/page-store/rendering'

const LEFT_OUT = [
  'accept-encoding',
  'if-none-match',
  'if-modified-since',
  'range',
  'connection',
  'content-length',
]
const PRIVATE = 'private, no-store'

type Parts = {
  handle: Handle
  host: string
  timeoutMs: number
  /** Where the forms of sign-in may lead besides this site. */
  formTargets: string[]
  notFound: () => Promise<FinishedPage>
}
export type PrivatePages = ReturnType<typeof privatePages>

/** Pages made for one visitor: rendered with their headers and a nonce, never kept. */
export function privatePages(parts: Parts) {
  async function render(path: string, given: Record<string, string>): Promise<Answer> {
    const nonce = randomBytes(16).toString('base64')
    const policy = noncePolicy(nonce, path.startsWith('/sign-in') ? parts.formTargets : [])
    // Next finds the nonce for its own scripts in the policy of the request.
    const headers = {
      host: parts.host,
      accept: 'text/html',
      ...given,
      'content-security-policy': policy,
      'x-backboard-nonce': nonce,
    }
    // Next tells by its hook for errors why a render failed (instrumentation.ts); its answer does not.
    const context: Rendering = { tags: new Set() }
    const asked = { path, headers, timeoutMs: parts.timeoutMs }
    const answer = await rendering.run(context, () => requestInternally(parts.handle, asked))
    if (answer.status >= 500)
      throw context.failed ?? new Error(`${path.split('?')[0]} answered ${answer.status}`)
    // One for all: Next's own is empty without JavaScript, or made at build without a nonce.
    if (!isNotFoundPage(answer)) return { ...answer, headers: shownHeaders(answer.headers, policy) }
    const complete = await parts.notFound()
    return { status: 404, headers: { ...complete.headers, 'cache-control': PRIVATE }, body: complete.body }
  }

  async function send(req: IncomingMessage, res: ServerResponse, common: Record<string, string>) {
    const { status, headers, body } = await render(req.url ?? '/', visitorHeaders(req))
    const accepted = req.headers['accept-encoding']
    const page = await encodeOnce({ body }, String(headers['content-type'] ?? ''), accepted)
    const encoding = chooseEncoding(accepted, page)
    const bytes = bytesIn(encoding, page)
    res.writeHead(status, {
      ...common,
      ...headers,
      vary: 'accept-encoding, cookie',
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
      'content-length': bytes.length,
    })
    res.end(req.method === 'HEAD' ? undefined : bytes)
  }

  return { render, send }
}

function visitorHeaders(req: IncomingMessage): Record<string, string> {
  const given: Record<string, string> = {}
  for (const [name, value] of Object.entries(req.headers)) {
    if (value !== undefined && !LEFT_OUT.includes(name))
      given[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return given
}

function shownHeaders(headers: OutgoingHttpHeaders, policy: string): OutgoingHttpHeaders {
  const shown: OutgoingHttpHeaders = { 'cache-control': PRIVATE, 'content-security-policy': policy }
  for (const name of ['content-type', 'location', 'set-cookie', 'x-robots-tag', 'link']) {
    if (headers[name] !== undefined) shown[name] = headers[name]
  }
  return shown
}

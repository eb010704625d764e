import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { MOST_BYTES } from '@/lib/api/sent-body'
import { bytesIn, chooseEncoding, encodeOnce } from '@/lib/page-store/encoding'
import type { FoundRoute } from './api-routes'

/** What fits into one packet arrives no sooner for being pressed. */
const ONE_PACKET_BYTES = 1400

/**
 * Answers a write by the route's own handler, without Next between: reading the request, finding the route and piping
 * the answer through streams costs Next as much of the processor as all the rest of a vote.
 */
export async function answerWrite(
  req: IncomingMessage,
  res: ServerResponse,
  { handler, params }: FoundRoute,
  common: Record<string, string>,
): Promise<void> {
  const sent = await readBody(req, res)
  if (sent === null) return
  const response = await handler(requestOf(req, sent), { params: Promise.resolve(params) })
  const body = Buffer.from(await response.arrayBuffer())
  const accepted = req.headers['accept-encoding']
  const type = response.headers.get('content-type') ?? ''
  const page = body.length > ONE_PACKET_BYTES ? await encodeOnce({ body }, type, accepted) : { body }
  const encoding = chooseEncoding(accepted, page)
  const bytes = bytesIn(encoding, page)
  res.writeHead(response.status, {
    ...common,
    ...headersOf(response),
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    ...(response.status !== 204 && { 'content-length': bytes.length }),
  })
  res.end(bytes)
}

/**
 * What was sent, and no more of it than shows that it is too much: the endpoint refuses that by its own rule. Null when
 * the client left before the end, and nobody waits for an answer.
 */
function readBody(req: IncomingMessage, res: ServerResponse): Promise<Buffer | null> {
  if (Number(req.headers['content-length'] ?? 0) > MOST_BYTES) return Promise.resolve(Buffer.alloc(0))
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let length = 0
    req.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      length += chunk.length
      if (length <= MOST_BYTES) return
      // The rest is left where it is: stop-reading.ts ends the connection after the answer.
      req.removeAllListeners('data').pause()
      res.shouldKeepAlive = false
      resolve(Buffer.concat(chunks))
    })
    req.once('end', () => resolve(Buffer.concat(chunks)))
    req.once('error', () => resolve(null))
    req.once('close', () => resolve(null))
  })
}

function requestOf(req: IncomingMessage, body: Buffer): Request {
  const headers: [string, string][] = []
  for (const [name, value] of Object.entries(req.headers))
    if (value !== undefined) headers.push([name, Array.isArray(value) ? value.join(', ') : value])
  return new Request(`http://${req.headers.host ?? 'localhost'}${req.url}`, {
    method: req.method,
    headers,
    body: body.length > 0 ? new Uint8Array(body) : null,
  })
}

function headersOf({ headers }: Response): OutgoingHttpHeaders {
  const cookies = headers.getSetCookie()
  const single = [...headers].filter(([name]) => name !== 'set-cookie')
  return { ...Object.fromEntries(single), ...(cookies.length > 0 && { 'set-cookie': cookies }) }
}

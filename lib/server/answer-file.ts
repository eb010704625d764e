import type { IncomingMessage, ServerResponse } from 'node:http'
import { bytesIn, chooseEncoding, encodeOnce } from '@/lib/page-store/encoding'
import type { FinishedPage } from '@/lib/page-store/finished-page'
import { type Handle, requestInternally } from '@/lib/page-store/internal-request'
import { isNotFoundPage } from '@/lib/page-store/not-found-page'
import { sendPage } from '@/lib/page-store/send-page'

const FILE_MS = 15_000
/** What a visitor may say about a file; nothing else of theirs is needed to answer it. */
const ASKED = ['if-none-match', 'if-modified-since', 'range', 'if-range']
const OF_THE_CONNECTION = ['connection', 'keep-alive', 'transfer-encoding', 'content-length']

type Parts = { handle: Handle; host: string; notFound: () => Promise<FinishedPage> }
export type Files = ReturnType<typeof files>

/**
 * What looks like a file and is none of Next's: the folder `public`, and routes that answer files. For what is missing
 * Next sends a page that was made at build and knows no policy, so the site's own page goes out in its place.
 */
export function files({ handle, host, notFound }: Parts) {
  return async (req: IncomingMessage, res: ServerResponse, common: Record<string, string>) => {
    const headers: Record<string, string> = { host, accept: '*/*' }
    for (const name of ASKED) if (typeof req.headers[name] === 'string') headers[name] = req.headers[name]
    const { status, body, ...answer } = await requestInternally(handle, {
      path: req.url ?? '/',
      headers,
      timeoutMs: FILE_MS,
    })
    if (isNotFoundPage({ status, body, headers: answer.headers }))
      return sendPage(req, res, await notFound(), 'page', common)
    const own = Object.entries(answer.headers).filter(([name]) => !OF_THE_CONNECTION.includes(name))
    const accepted = status === 200 ? req.headers['accept-encoding'] : undefined
    const sent = await encodeOnce({ body }, String(answer.headers['content-type'] ?? ''), accepted)
    const encoding = chooseEncoding(accepted, sent)
    const bytes = bytesIn(encoding, sent)
    res.writeHead(status, {
      ...common,
      vary: 'accept-encoding',
      ...Object.fromEntries(own),
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
      ...(status !== 304 && { 'content-length': bytes.length }),
    })
    res.end(req.method === 'HEAD' ? undefined : bytes)
  }
}

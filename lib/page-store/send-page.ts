import type { IncomingMessage, ServerResponse } from 'node:http'
import fresh from 'fresh'
import { bytesIn, chooseEncoding, type Encoding } from './encoding'
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
  if (page.status === 200 && hasIt(req, page)) {
    res
      .writeHead(
        304,
        headOf(page, 'unchanged', () => unchanged(page, kind, headers)),
      )
      .end()
    return
  }
  const encoding = chooseEncoding(req.headers['accept-encoding'], page)
  const bytes = bytesIn(encoding, page)
  const head = headOf(page, encoding, () => ({
    ...commonOf(page, kind, headers),
    ...page.headers,
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    'content-length': String(bytes.length),
  }))
  res.writeHead(page.status, head).end(req.method === 'HEAD' ? undefined : bytes)
}

const commonOf = ({ etag }: FinishedPage, kind: PageKind, headers: Record<string, string>) => ({
  ...headers,
  etag,
  'cache-control': 'public, max-age=0, must-revalidate',
  vary: VARY[kind],
})

/** What a browser learns from a 304 takes the place of what it keeps: a page must not get the policy of other answers. */
const SAID_AGAIN = ['access-control-allow-origin', 'content-security-policy', 'cross-origin-resource-policy']

function unchanged(page: FinishedPage, kind: PageKind, headers: Record<string, string>) {
  const own = Object.entries(page.headers).filter(([name]) => SAID_AGAIN.includes(name))
  return { ...commonOf(page, kind, headers), ...Object.fromEntries(own) }
}

type Heads = { [form in Encoding | 'unchanged']?: string[] }
const heads = new WeakMap<FinishedPage, Heads>()

/** Header lines as Node takes them fastest, made once for each form in which a page is sent. */
function headOf(page: FinishedPage, form: keyof Heads, make: () => Record<string, string>): string[] {
  const known = heads.get(page)
  if (known?.[form]) return known[form]
  const made = Object.entries(make()).flat()
  heads.set(page, { ...known, [form]: made })
  return made
}

/** A client's own `Cache-Control: no-cache` asks for this comparison, not against it: `fresh` is told only of the ETags. */
function hasIt({ headers }: IncomingMessage, { etag }: FinishedPage) {
  const has = headers['if-none-match']
  return has !== undefined && fresh({ 'if-none-match': has }, { etag })
}

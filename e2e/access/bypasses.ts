import type { Sent } from './cells'
import type { Variant } from './try-table'

const tree = encodeURIComponent(JSON.stringify(['', { children: ['__PAGE__', {}] }, null, null, true]))
const middleware = (name: string) => ({ 'x-middleware-subrequest': Array(5).fill(name).join(':') })
const elsewhere = '/api/v1/ranking'

/**
 * Headers that made a framework skip a check, believe another address, method or sender, or answer a part of a page:
 * of Next (CVE-2025-29927 and CVE-2024-51479 among them) and of what stands before and behind others.
 */
export const bypassHeaders: Record<string, Record<string, string>> = {
  'middleware subrequest': middleware('middleware'),
  'middleware subrequest in src': middleware('src/middleware'),
  'middleware subrequest of proxy.ts': middleware('proxy'),
  'middleware subrequest of pages': { 'x-middleware-subrequest': 'pages/_middleware' },
  'middleware of another process': { 'x-middleware-subrequest-id': '1', 'x-middleware-invoke': '1' },
  'middleware rewrite': { 'x-middleware-rewrite': elsewhere, 'x-middleware-next': '1' },
  'middleware overrides': {
    'x-middleware-override-headers': 'cookie',
    'x-middleware-request-cookie': 'backboard-session=forged',
  },
  'middleware prefetch': { 'x-middleware-prefetch': '1' },
  'middleware cookies': { 'x-middleware-set-cookie': 'backboard-session=forged' },
  rsc: { rsc: '1' },
  'router prefetch': { rsc: '1', 'next-router-prefetch': '1' },
  'full router prefetch': { rsc: '1', 'next-router-prefetch': '2' },
  'segment prefetch': {
    rsc: '1',
    'next-router-prefetch': '1',
    'next-router-segment-prefetch': '/_tree',
  },
  'segment of the page': {
    rsc: '1',
    'next-router-prefetch': '1',
    'next-router-segment-prefetch': '/__PAGE__',
  },
  'router state tree': { rsc: '1', 'next-router-state-tree': tree },
  'router state to refetch': {
    rsc: '1',
    'next-router-state-tree': encodeURIComponent(JSON.stringify(['', {}, null, 'refetch'])),
  },
  'next url': { rsc: '1', 'next-url': '/moderation' },
  'hot reload': { 'next-hmr-refresh': '1' },
  'server action': { 'next-action': '0'.repeat(40) },
  'data request': { 'x-nextjs-data': '1' },
  'matched path': { 'x-matched-path': elsewhere },
  'invoked path': { 'x-invoke-path': elsewhere, 'x-invoke-query': '%7B%7D', 'x-invoke-output': elsewhere },
  'invoked status': { 'x-invoke-status': '200', 'x-invoke-error': '{}' },
  'route matches': { 'x-now-route-matches': '1=laravel' },
  revalidation: { 'x-prerender-revalidate': '1', 'x-prerender-revalidate-if-generated': '1' },
  preview: { cookie: '__prerender_bypass=1; __next_preview_data=1' },
  'resumed render': { 'next-resume': '1', 'x-matched-path': elsewhere },
  'forwarded host': {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'x-forwarded-port': '443',
  },
  'forwarded for': { 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1', forwarded: 'for=127.0.0.1' },
  'forwarded path': { 'x-forwarded-prefix': '/api/v1/ranking', 'x-forwarded-uri': elsewhere },
  'original url': { 'x-original-url': elsewhere, 'x-original-uri': elsewhere },
  'rewritten url': { 'x-rewrite-url': elsewhere },
  'method override': { 'x-http-method-override': 'GET', 'x-http-method': 'GET', 'x-method-override': 'GET' },
  'our own headers': {
    'x-backboard-client': '127.0.0.1',
    'x-backboard-loopback': '1',
    'x-backboard-method': 'GET',
    'x-backboard-nonce': 'known',
  },
  'internal request': { 'x-vercel-internal': '1', 'x-vercel-protection-bypass': '1', 'x-internal': '1' },
  'basic authorization': { authorization: 'Basic YWRtaW46YWRtaW4=' },
  'forged user': { 'x-user-id': '1', 'x-remote-user': 'admin', 'x-role': 'ADMIN', 'remote-user': 'admin' },
}

const withHeaders = (init: Sent, headers: Record<string, string>): Sent => ({
  ...init,
  headers: {
    ...init.headers,
    ...headers,
    ...(headers.cookie && { cookie: [init.headers.cookie, headers.cookie].filter(Boolean).join('; ') }),
  },
})

/** The last letter of a path in per cent, once or twice, and other ways to write an address that some server reads as it. */
export const otherSpellings: Record<string, (path: string) => string> = {
  'encoded letter': (path) => inPath(path, (text) => text.replace(/\w(?=[^/]*$)/, percent)),
  'encoded twice': (path) =>
    inPath(path, (text) => text.replace(/\w(?=[^/]*$)/, (c) => percent(c).replace('%', '%25'))),
  'encoded slash': (path) => inPath(path, (text) => text.replace(/\/(?=[^/]*$)/, '%2f')),
  'encoded slash twice': (path) => inPath(path, (text) => text.replace(/\/(?=[^/]*$)/, '%252f')),
  'through dots': (path) => inPath(path, (text) => `/api/v1/ranking/%2e%2e/%2e%2e/%2e%2e${text}`),
  'dots after it': (path) => inPath(path, (text) => `${text}/%2e`),
  'double slash': (path) => inPath(path, (text) => text.replace(/\/(?=[^/]*$)/, '//')),
  'double slash before': (path) => `/${path}`,
  'trailing slash': (path) => inPath(path, (text) => `${text}/`),
  semicolon: (path) => inPath(path, (text) => `${text};x=1`),
  'semicolon inside': (path) => inPath(path, (text) => text.replace(/\/(?=[^/]*$)/, ';/')),
  'upper case': (path) => inPath(path, (text) => text.toUpperCase()),
  'mixed case': (path) => inPath(path, (text) => text.replace('api', 'Api').replace('mod', 'Mod')),
  'file ending': (path) => inPath(path, (text) => `${text}.json`),
  'payload ending': (path) => inPath(path, (text) => `${text}.rsc`),
  'markdown twin': (path) => inPath(path, (text) => `${text}.md`),
  'data address': (path) => inPath(path, (text) => `/_next/data/build${text}.json`),
  'payload query': (path) => `${path}${path.includes('?') ? '&' : '?'}_rsc=1&__nextDataReq=1`,
  'method in the query': (path) => `${path}${path.includes('?') ? '&' : '?'}_method=GET`,
}

const inPath = (address: string, change: (path: string) => string) => {
  const [path = '', ...query] = address.split('?')
  return [change(path), ...query].join('?')
}
const percent = (letter: string) => `%${letter.charCodeAt(0).toString(16)}`

/** Everything above, as something to do to a request. */
export const bypasses: Variant[] = [
  ...Object.entries(bypassHeaders).map(([name, headers]) => ({
    name,
    change: (path: string, init: Sent): [string, Sent] => [path, withHeaders(init, headers)],
  })),
  ...Object.entries(otherSpellings).map(([name, spell]) => ({
    name,
    change: (path: string, init: Sent): [string, Sent] => [spell(path), init],
  })),
]

import { setTimeout as pause } from 'node:timers/promises'
import { type Answer, type Asked, askRaw, sayRaw } from './ask-raw'
import { trying } from './result'
import { wrongHeaders } from './wrong-headers'

type Try = [status: number, path: string, asked?: Asked]

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const json = { 'content-type': 'application/json' }
/** A page that is another one every second. */
const NAMES_THE_MOMENT = '/decide'
const POINT = '00000000-0000-4000-8000-000000000000'

/** Every kind of answer under every status that can be had without a member. `origin` is what the site calls itself. */
const triesAt = (origin: string): Try[] => [
  ...['/', '/technologies/django', '/compare/django-vs-flask', '/search?q=django', '/decide', '/sign-in'].map(
    (path): Try => [200, path],
  ),
  ...['/api/v1/ranking', '/api/v1/openapi.json', '/api/v1/search?q=a', '/api/health', '/api/ready'].map(
    (path): Try => [200, path],
  ),
  ...['/feed.atom', '/feed.json', '/robots.txt', '/sitemap.xml', '/llms.txt', '/index.md'].map(
    (path): Try => [200, path],
  ),
  ...['/badges/django.svg', '/og/ranking.png', '/members/ada/avatar.svg', '/manifest.webmanifest'].map(
    (path): Try => [200, path],
  ),
  ...['/theme.js', '/sw.js', '/verify-ranking.mjs', '/offline'].map((path): Try => [200, path]),
  ...['/', '/api/v1/ranking', '/theme.js', '/sign-in', '/api/health'].map(
    (path): Try => [200, path, { method: 'HEAD' }],
  ),
  [204, '/api/v1/ranking', { method: 'OPTIONS' }],
  [
    303,
    `/api/v1/points/${POINT}/vote`,
    { method: 'POST', headers: { ...form, origin }, body: '_method=PUT&value=1' },
  ],
  [307, '/technologies/django/your-votes'],
  [308, '/technologies/django/'],
  [400, '/%00'],
  [400, '/', { headers: { host: 'a b' } }],
  [400, '/api/%00'],
  [401, '/api/v1/me'],
  [
    401,
    `/api/v1/points/${POINT}/vote`,
    { method: 'PUT', headers: { ...json, origin: 'https://evil.example' } },
  ],
  ...['/nowhere', '/technologies/not-there', '/technologies/not-there.md', '/badges/not-there.svg'].map(
    (path): Try => [404, path],
  ),
  ...['/api/v1/nowhere', '/api/nowhere', '/og/not-there.png', '/favicon.png', '/_next/static/nowhere.js'].map(
    (path): Try => [404, path],
  ),
  ...['/_next/image?url=%2Fa.png&w=64&q=75', '/_next/data/x/index.json'].map((path): Try => [404, path]),
  [404, '/', { method: 'POST', headers: { 'next-action': 'a'.repeat(42) } }],
  [405, '/', { method: 'POST' }],
  [405, '/', { method: 'OPTIONS' }],
  [405, '/api/v1/ranking', { method: 'DELETE' }],
  [405, '/api/health', { method: 'POST' }],
]

/** Every answer that can be had of a site, whoever makes it, has the headers of SECURITY.md. */
export async function everyAnswerHasItsHeaders(origin: string, ownOrigin = origin) {
  const { result, note, plant } = trying(
    'every answer, whatever its status and kind, has the security headers',
  )
  const isHttps = origin.startsWith('https:')
  let page: Answer | undefined
  for (const [status, path, asked] of triesAt(ownOrigin)) {
    let answer = await askRaw(origin, path, asked)
    // A busy site asks for patience, with the same headers.
    for (let nth = 0; nth < 3 && answer.status === 503 && status !== 503; nth++) {
      note(wrongHeaders(path, answer, isHttps))
      await pause(1000 * Number(answer.headers['retry-after'] ?? 1))
      answer = await askRaw(origin, path, asked)
    }
    const is =
      answer.status === status ? [] : [`${asked?.method ?? 'GET'} ${path}: ${answer.status} for ${status}`]
    note([...is, ...wrongHeaders(path, answer, isHttps)])
    page ??= answer
    // Who has it already: what a browser keeps must not get another policy.
    const { etag } = answer.headers
    if (!etag || answer.status !== 200 || path === NAMES_THE_MOMENT) continue
    const again = await askRaw(origin, path, { headers: { 'if-none-match': etag } })
    // Who writes meanwhile makes it another page, which has its own policy.
    const isUnchanged = again.status === 304
    const policies = [again, answer].map(({ headers }) => headers['content-security-policy'])
    const differs = isUnchanged && policies[0] !== policies[1] ? [`${path}: another policy with its 304`] : []
    note([...differs, ...wrongHeaders(path, isUnchanged ? { ...again, body: answer.body } : again, isHttps)])
  }
  if (!isHttps)
    for (const bytes of UNREADABLE)
      note(wrongHeaders(JSON.stringify(bytes.slice(0, 20)), await sayRaw(origin, bytes), isHttps))
  for (const [defect, told] of defectsOf(page as Answer)) plant(defect, wrongHeaders('/', told, isHttps))
  return result
}

const UNREADABLE = [
  'NONSENSE\r\n\r\n',
  'GET / HTTP/1.1\r\nConnection: close\r\n\r\n',
  `GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'a'.repeat(40_000)}\r\n\r\n`,
  'GET / HTTP/1.1\r\nHost: localhost\r\nExpect: the-unexpected\r\nConnection: close\r\n\r\n',
]

/** The same page with one thing wrong each. */
function defectsOf(page: Answer): [string, Answer][] {
  const policy = String(page.headers['content-security-policy'])
  const headed = (headers: Record<string, string | undefined>) => ({
    ...page,
    headers: { ...page.headers, ...headers },
  })
  const policed = (from: string | RegExp, to: string) =>
    headed({ 'content-security-policy': policy.replace(from, to) })
  const bodied = (html: string) => ({
    ...page,
    body: Buffer.from(page.body.toString().replace('</body>', `${html}</body>`)),
  })
  return [
    ...['content-security-policy', 'x-content-type-options', 'referrer-policy', 'permissions-policy'].map(
      (name): [string, Answer] => [`without ${name}`, headed({ [name]: undefined })],
    ),
    ...['cross-origin-opener-policy', 'cross-origin-resource-policy', 'x-frame-options'].map(
      (name): [string, Answer] => [`without ${name}`, headed({ [name]: undefined })],
    ),
    ['scripts of anybody', policed("script-src 'self'", "script-src 'self' 'unsafe-inline'")],
    ['scripts of another site', policed("script-src 'self'", "script-src 'self' https://cdn.example")],
    ['styles of anybody', policed("style-src 'self'", "style-src 'self' 'unsafe-inline'")],
    ['default-src of its own', policed("default-src 'none'", "default-src 'self'")],
    ['without Trusted Types', policed("require-trusted-types-for 'script'; ", '')],
    ['a hash too few', policed(/'sha256-[^']*' /, '')],
    ['an inline script', bodied('<script>alert(1)</script>')],
    ['an inline handler', bodied('<b onclick="alert(1)">x</b>')],
    ['the name of the framework', headed({ 'x-powered-by': 'Next.js' })],
  ]
}

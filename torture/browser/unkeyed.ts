import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Answer, type Asked, askRaw } from './ask-raw'
import { type Result, trying } from './result'
import { signedInAt } from './signed-in'

const MARK = 'unmistakable-7f3a'
const one = (name: string, value = MARK): Asked => ({ headers: { [name]: value } })

/** What a request may say besides its address, and that nobody else's page may follow: more than forty of them. */
const UNKEYED: Asked[] = [
  ...[
    'x-forwarded-host',
    'x-forwarded-scheme',
    'x-forwarded-proto',
    'x-forwarded-port',
    'x-forwarded-prefix',
  ].map((name) => one(name)),
  ...[
    'x-host',
    'x-original-url',
    'x-rewrite-url',
    'x-original-host',
    'x-http-method-override',
    'x-method',
  ].map((name) => one(name)),
  ...[
    'forwarded',
    'via',
    'x-real-ip',
    'cf-connecting-ip',
    'true-client-ip',
    'x-client-ip',
    'fastly-client-ip',
  ].map((name) => one(name)),
  ...[
    'x-middleware-subrequest',
    'x-middleware-rewrite',
    'x-middleware-prefetch',
    'x-nextjs-data',
    'x-matched-path',
  ].map((name) => one(name)),
  ...[
    'x-invoke-path',
    'x-invoke-status',
    'x-invoke-query',
    'x-prerender-revalidate',
    'x-now-route-matches',
  ].map((name) => one(name)),
  ...['next-url', 'next-resume', 'x-vercel-ip-country', 'x-backboard-nonce', 'content-security-policy'].map(
    (name) => one(name),
  ),
  ...[
    'accept-language',
    'user-agent',
    'referer',
    'origin',
    'dnt',
    'sec-fetch-site',
    'save-data',
    'purpose',
  ].map((name) => one(name)),
  ...['x-csrf-token', 'x-requested-with', 'x-wap-profile', 'sec-ch-ua', 'x-amzn-trace-id'].map((name) =>
    one(name),
  ),
  ...['theme', 'lang', '__prerender_bypass', '__next_preview_data', 'NEXT_LOCALE', 'analytics'].map((name) =>
    one('cookie', `${name}=${MARK}`),
  ),
  one('accept', 'application/json'),
  one('range', 'bytes=0-10'),
  one('if-modified-since', new Date().toUTCString()),
  one('cache-control', 'no-cache'),
]
const PARAMETERS = ['utm_source', 'fbclid', 'callbackUrl', '_rsc', '__nextLocale', 'amp', 'nxtPslug', 'x']
const PATHS = [
  '/',
  '/technologies/django',
  '/technologies/django.md',
  '/nowhere/at-all',
  '/feed.atom',
  '/api/v1/ranking',
]

type Where = Parameters<typeof signedInAt>[0] & { innerOrigin: string }

/** What one reader sends besides an address changes nothing for the next, through nginx and past it. */
export async function nextReadersPageIsTheSame(site: Where): Promise<Result> {
  const { result, note, plant } = trying(
    'what a request says besides its address leaves the next reader’s page as it was',
  )
  for (const origin of [site.origin, site.innerOrigin])
    for (const path of PATHS) {
      const before = bytesOf(await askRaw(origin, path))
      for (const asked of UNKEYED) {
        await askRaw(origin, path, asked).catch(() => {})
        note(differing(`${path} after ${JSON.stringify(asked.headers)}`, before, await askRaw(origin, path)))
      }
      if (!path.startsWith('/api/'))
        for (const name of PARAMETERS) {
          await askRaw(origin, `${path}?${name}=${MARK}`)
          note(differing(`${path} after ?${name}`, before, await askRaw(origin, path)))
        }
      plant(`another byte at ${path}`, differing(path, before, await tampered(origin, path)))
    }
  return result
}

/** A public page is the same bytes for everybody, and sets no cookie. */
export async function everybodysPageIsTheSame(site: Where): Promise<Result> {
  const { result, note, plant } = trying(
    'a public page is byte for byte the same for nobody, a member and a moderator, without Set-Cookie',
  )
  const readers = [
    await signedInAt(site, 'MEMBER'),
    await signedInAt(site, 'MODERATOR'),
    await signedInAt(site, 'ADMIN'),
  ]
  for (const origin of [site.origin, site.innerOrigin])
    for (const path of [
      ...PATHS,
      '/search?q=django',
      '/problems/invalid',
      '/compare/django-vs-flask',
      '/moderation/log',
    ]) {
      const before = bytesOf(await askRaw(origin, path))
      for (const { cookie, handle } of readers) {
        const answer = await askRaw(origin, path, { headers: { cookie } })
        note([
          ...differing(`${path} for another reader`, before, answer),
          ...(answer.headers['set-cookie'] ? [`${path} sets a cookie`] : []),
          ...(answer.body.includes(handle) ? [`${path} names who asks`] : []),
        ])
      }
    }
  const own = await askRaw(site.innerOrigin, '/settings', { headers: { cookie: readers[0]?.cookie ?? '' } })
  plant(
    'a page of one’s own',
    differing('/settings', bytesOf(await askRaw(site.innerOrigin, '/settings')), own),
  )
  return result
}

/** Status, headers and body, without what the time and nginx's own cache say. */
function bytesOf({ status, lines, body }: Answer): string {
  const changes = (i: number) => /^(?:date|x-cache)$/i.test(lines[i - (i % 2)] ?? '')
  const told = lines.filter((_, i) => !changes(i))
  return `${status}\n${told.join('\n')}\n${createHash('sha256').update(body).digest('hex')}`
}

const differing = (what: string, before: string, answer: Answer) => {
  const now = bytesOf(answer)
  return now === before && !answer.body.includes(MARK) ? [] : [`${what}: another answer`]
}

async function tampered(origin: string, path: string): Promise<Answer> {
  await pause(0)
  const answer = await askRaw(origin, path)
  return { ...answer, body: Buffer.concat([answer.body, Buffer.from(' ')]) }
}

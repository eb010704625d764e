import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { withoutFlight } from '@/e2e/without-flight'
import { type Answer, type Asked, askRaw } from './ask-raw'
import { type Result, trying } from './result'
import { signedInAt } from './signed-in'
import type { TlsSite } from './start-tls-site'
import { MARK, PARAMETERS, PATHS, UNKEYED } from './unkeyed-requests'

type Where = Pick<TlsSite, 'origin' | 'innerOrigin' | 'sql'>
type Ask = (origin: string, path: string, asked?: Asked) => Promise<Answer>

/** Longer than it takes until the process has heard of a change. */
const HEARD_MS = 150
const MOST_RENDERS = 4

/**
 * What one reader sends besides an address changes nothing for the next, through nginx and past it: neither what is kept
 * already nor, as all has expired a moment before, what is made because this reader asks.
 */
export async function nextReadersPageIsTheSame(site: Where): Promise<Result> {
  const { result, note, plant } = trying(
    'what a request says besides its address leaves the next reader’s page as it was',
  )
  for (const origin of [site.origin, site.innerOrigin]) {
    const clean = new Map(PATHS.map((path) => [path, new Set<string>()]))
    const follow = (asked: Asked | string, ask: Ask) => followEach(site, { origin, asked, ask, clean })
    for (const asked of [...UNKEYED, ...PARAMETERS])
      for (const wrong of await follow(asked, askRaw)) note(wrong)
    const planted = await follow({ headers: { 'x-forwarded-host': MARK } }, leaky())
    for (const [i, wrong] of planted.entries()) plant(`a cache that keeps a header at ${PATHS[i]}`, wrong)
  }
  return result
}

type Followed = { origin: string; asked: Asked | string; ask: Ask; clean: Map<string, Set<string>> }

/** Of each path what is wrong with the page after somebody asked for it so. */
async function followEach({ sql }: Where, { origin, asked, ask, clean }: Followed): Promise<string[][]> {
  await expireAll(sql)
  const until = Date.now() + HEARD_MS
  const isParameter = typeof asked === 'string'
  return Promise.all(
    PATHS.filter((path) => !isParameter || !path.startsWith('/api/')).map(async (path) => {
      const poison = () => (isParameter ? ask(origin, `${path}?${asked}=${MARK}`) : ask(origin, path, asked))
      while (Date.now() < until) await poison().catch(() => {})
      const what = `${path} after ${isParameter ? `?${asked}` : JSON.stringify(asked.headers)}`
      const answer = await ask(origin, path)
      if (`${answer.lines} ${answer.body}`.includes(MARK))
        return [`${what}: it says what the other reader sent`]
      const known = clean.get(path) as Set<string>
      const shown = shownBy(answer)
      for (let i = 0; i < MOST_RENDERS && !known.has(shown); i++)
        known.add(shownBy(await anew(sql, origin, path)))
      return known.has(shown) ? [] : [`${what}: ${firstDifference(shown, [...known].at(-1) ?? '')}`]
    }),
  )
}

/** nginx keeps an answer for a second of the clock, so it forgets too. */
async function expireAll(sql: Where['sql']): Promise<void> {
  await pause(1000 - (Date.now() % 1000))
  await sql`select announce_all()`
}

/** As it is made where nobody sends anything besides its address. */
async function anew(sql: Where['sql'], origin: string, path: string): Promise<Answer> {
  await expireAll(sql)
  await pause(1000)
  return askRaw(origin, path)
}

/** A site as it must not be: what makes a page stays in it. */
function leaky(): Ask {
  const kept = new Map<string, Answer>()
  return async (origin, path, asked) => {
    const known = kept.get(path)
    if (known) return known
    const answer = await askRaw(origin, path)
    const said = Object.values(asked?.headers ?? {}).join(' ')
    kept.set(path, { ...answer, body: Buffer.concat([answer.body, Buffer.from(said)]) })
    return askRaw(origin, path, asked)
  }
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

/**
 * The same of two renders, which may put rows of the framework's payload in another order, and so into other hashes, and
 * name for preloading what was known when the head was sent. Of what is left out here, nothing may hold the mark either.
 */
function shownBy({ status, lines, body }: Answer): string {
  const changes = (i: number) => /^(?:date|x-cache|etag|content-length|link)$/i.test(lines[i - (i % 2)] ?? '')
  const told = lines.filter((_, i) => !changes(i)).join('\n')
  return `${status}\n${told.replaceAll(/ 'sha256-[^']+'/g, '')}\n${withoutFlight(body.toString())}`
}

function firstDifference(one: string, other: string): string {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 30), at + 50))
  return `${around(one)} and not ${around(other)}, as whoever asks for nothing else`
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

import robotsParser from 'robots-parser'
import { castVote } from '@/lib/vote/cast-vote'
import { aMember, pointsOf } from '@/testing/factories'
import { aClient, origin } from './api'
import { expect, technology, test } from './fixtures'

const ask = (path: string, init: RequestInit = {}) => fetch(origin() + path, { redirect: 'manual', ...init })
const textOf = async (path: string) => (await ask(path)).text()
const head = (html: string, pattern: RegExp) => pattern.exec(html)?.[1]

test('every address of the sitemap is open to robots and a page with a head of its own', async () => {
  const robots = robotsParser(`${origin()}/robots.txt`, await textOf('/robots.txt'))
  const sitemap = await textOf(new URL(robots.getSitemaps()[0] ?? '').pathname)
  const addresses = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address as string)
  expect(addresses.length).toBeGreaterThan(15)
  const seen = { titles: new Set<string>(), descriptions: new Set<string>() }
  for (const address of addresses) {
    expect(robots.isAllowed(address, 'x'), address).toBe(true)
    const html = await textOf(new URL(address).pathname)
    const title = head(html, /<title>([^<]+)<\/title>/) ?? ''
    const description = head(html, /<meta name="description" content="([^"]+)"/) ?? ''
    const canonical = head(html, /<link rel="canonical" href="([^"]+)"/) ?? ''
    expect(new URL(canonical).href, address).toBe(address)
    expect([title, description], address).not.toContain('')
    expect([seen.titles.has(title), seen.descriptions.has(description)], address).toEqual([false, false])
    seen.titles.add(title)
    seen.descriptions.add(description)
    const twin = head(html, /<link rel="alternate" type="text\/markdown" href="([^"]+)"/) ?? ''
    const markdown = await ask(new URL(twin).pathname)
    expect([markdown.status, markdown.headers.get('content-type')], twin).toEqual([
      200,
      'text/markdown; charset=utf-8',
    ])
    const text = await markdown.text()
    expect(text, twin).toMatch(/^# \S/)
    // The twin of a question is the record of its answer, which names the moment instead.
    if (address.endsWith('/decide')) continue
    expect(text, twin).toContain(`Source: <${address.replace(/\/$/, '')}`)
  }
})

const twinOf = async (path: string) => {
  const address = head(await textOf(path), /<link rel="alternate" type="text\/markdown" href="([^"]+)"/) ?? ''
  return address.replaceAll('&amp;', '&').replace(/^https?:\/\/[^/]+/, '')
}

test('the twin of an asked question is asked the same', async () => {
  const asked = 'performance=lot&languages=not&language=php'
  expect(await twinOf('/decide')).toBe('/decide.md')
  expect(await twinOf(`/decide?x=1&safety=not&${asked}`)).toBe(`/decide.md?${asked}`)
  const record = await ask(`/decide.md?${asked}`)
  expect(record.headers.get('access-control-allow-origin')).toBe('*')
  expect(await record.text()).toContain('Performance matters a lot.')
  expect(await twinOf(`/decide?${asked}&at=2999-01-01`)).toBe(`/decide.md?${asked}&at=2999-01-01`)
})

test('a page that asks what to compare one with has a head of its own, and is no search result', async () => {
  const html = await textOf('/compare/django')
  expect(html).toContain('<title>Compare Django with another technology')
  expect(head(html, /<link rel="canonical" href="[^"]*(\/compare\/[^"]*)"/)).toBe('/compare/django')
  expect(html).toContain('<meta name="robots" content="noindex"/>')
  expect(await textOf(await twinOf('/compare/django'))).toMatch(/^# Compare Django with…/)
})

test('what machines read is kept, and made anew as soon as a vote changes it', async () => {
  const paths = ['/feed.json', '/badges/laravel.svg', '/sitemap.xml', '/technologies/laravel.md', '/index.md']
  const points = await pointsOf('laravel')
  for (let i = 0; i < 4; i++) {
    const { id } = await aMember()
    for (const point of points) await castVote(id, point.id, point.side === 'PRO' ? 1 : -1)
  }
  const { send } = await aClient()
  const before = new Map(await Promise.all(paths.map(async (path) => [path, await ask(path)] as const)))
  const etag = before.get('/index.md')?.headers.get('etag') ?? ''
  const since = Date.now()
  for (const { id, side } of points) {
    const json = { value: side === 'PRO' ? 1 : -1 }
    expect((await send(`/points/${id}/vote`, { method: 'PUT', json })).status).toBe(200)
  }
  for (const [path, old] of before) {
    const now = await ask(path)
    expect(now.status, path).toBe(200)
    expect(now.headers.get('etag'), path).not.toBe(old.headers.get('etag'))
    expect(now.headers.get('cache-control'), path).toBe('public, max-age=0, must-revalidate')
    expect(now.headers.get('set-cookie'), path).toBeNull()
  }
  expect((await ask('/index.md', { headers: { 'if-none-match': etag } })).status).toBe(200)

  // The other stories vote meanwhile, so a pair of answers may fall on both sides of a write.
  await expect(async () => {
    const { rank, score, voters } = await technology('laravel')
    const [badge, twin, feed, sitemap] = await Promise.all([
      textOf('/badges/laravel.svg'),
      textOf('/technologies/laravel.md'),
      (await ask('/feed.json')).json(),
      textOf('/sitemap.xml'),
    ])
    expect(badge).toContain(`score ${score.toFixed(1)}`)
    expect(twin).toContain(`**Rank:** ${rank} of `)
    expect(twin).toContain(`as far as ${voters} voters can tell`)
    expect(feed.items[0].content_html).toMatch(
      new RegExp(`>Laravel</a> (?:rose|fell) from \\w+ to ${rank}(?:st|nd|rd|th)`),
    )
    expect(Date.parse(feed.items[0].date_modified)).toBeGreaterThan(since - 1000)
    const dated = head(sitemap, /technologies\/laravel<\/loc><lastmod>([^<]+)</) ?? ''
    expect(Date.parse(dated)).toBeGreaterThan(since - 1000)
  }).toPass({ timeout: 15_000, intervals: [0, 100, 500] })
})

test('a comment is in the feeds and in the twin while it is shown, as safe as on the page', async () => {
  const { handle, send } = await aClient()
  const mark = `mark-${handle}`
  const body = `${mark} <script>alert(1)</script> [x](javascript:alert(2)) # **bold** ]]> @${handle}`
  const posted = await send('/technologies/flask/comments', { method: 'POST', json: { body } })
  const { id } = await posted.json()
  const [atom, json, twin] = await Promise.all([
    textOf('/technologies/flask/comments.atom'),
    (await ask('/technologies/flask/comments.json')).json(),
    textOf('/technologies/flask/comments/newest/1.md'),
  ])
  const item = json.items.find((each: { id: string }) => each.id === `urn:uuid:${id}`)
  expect(item).toMatchObject({ url: `${origin()}/comments/${id}`, authors: [{ name: `@${handle}` }] })
  expect(item.content_html).toContain(`${mark} &lt;script>alert(1)&lt;/script>`)
  expect(item.content_html).toContain(`href="${origin()}/members/${handle}"`)
  expect(item.content_html).not.toContain('javascript:')
  expect(atom).toContain(`<id>urn:uuid:${id}</id>`)
  expect(atom).not.toContain(']]>')
  expect(twin).toContain(`${mark} \\<script>alert(1)\\</script>`)
  expect(twin).toContain('**bold**')
  expect(twin).not.toMatch(/\]\(javascript/)

  const link = await ask(`/comments/${id}.md`)
  expect(link.headers.get('location')).toMatch(/^\/technologies\/flask(?:\/comments\/\d+)?\.md#comment-/)
  expect((await send(`/comments/${id}`, { method: 'DELETE' })).status).toBe(204)
  for (const path of ['comments.atom', 'comments.json', 'comments/newest/1.md'])
    expect(await textOf(`/technologies/flask/${path}`), path).not.toContain(mark)
  expect((await ask(`/comments/${id}.md`)).status).toBe(410)
})

test('each file says what it is, and what is not there is refused in its own form', async () => {
  const kinds = {
    '/feed.atom': 'application/atom+xml; charset=utf-8',
    '/feed.json': 'application/feed+json; charset=utf-8',
    '/badges/rust.svg': 'image/svg+xml; charset=utf-8',
    '/sitemap.xml': 'application/xml; charset=utf-8',
    '/robots.txt': 'text/plain; charset=utf-8',
    '/llms.txt': 'text/plain; charset=utf-8',
    '/manifest.webmanifest': 'application/manifest+json',
    '/offline': 'text/html; charset=utf-8',
  }
  for (const [path, type] of Object.entries(kinds)) {
    const whole = await ask(path)
    expect([whole.status, whole.headers.get('content-type')], path).toEqual([200, type])
    const etag = whole.headers.get('etag') ?? ''
    expect((await ask(path, { method: 'HEAD' })).headers.get('content-type'), path).toBe(type)
    const again = await ask(path, { headers: { 'if-none-match': etag } })
    // A vote of another story may have come between.
    expect(again.status === 304 || again.headers.get('etag') !== etag, path).toBe(true)
  }
  for (const path of [
    '/badges/nothing.svg',
    '/technologies/nothing.md',
    '/technologies/nothing/comments.atom',
    '/technologies/nothing/comments.json',
    '/settings.md',
    '/twins/privacy',
    '/sitemaps/1.xml',
    '/editions/1999.md',
    // This site gives no address to write to.
    '/.well-known/security.txt',
  ])
    expect((await ask(path)).status, path).toBe(404)
})

test('a page’s head leads to its feeds, its icons and the manifest', async () => {
  const html = await textOf('/technologies/rust')
  for (const [type, path] of [
    ['application/atom+xml', '/technologies/rust/comments.atom'],
    ['application/feed+json', '/technologies/rust/comments.json'],
  ])
    expect(html).toMatch(
      new RegExp(`<link rel="alternate" type="${type?.replace('+', '\\+')}"[^>]* href="[^"]*${path}"`),
    )
  expect(await textOf('/')).toContain(`href="${origin()}/feed.atom"`)
  for (const pattern of [
    /rel="manifest" href="([^"]+)"/,
    /rel="apple-touch-icon" href="([^"]+)"/,
    /rel="icon" href="([^"]+)"/,
  ])
    expect((await ask(head(html, pattern) ?? '/none')).status, String(pattern)).toBe(200)
})

test.describe('in a browser', () => {
  test.use({ serviceWorkers: 'allow', permissions: ['clipboard-read', 'clipboard-write'] })

  test('a reader copies a page as Markdown, and is told kindly when the connection is gone', async ({
    page,
    context,
  }) => {
    await page.goto('/editions/2024')
    await page.getByRole('button', { name: 'Copy as Markdown' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await textOf('/editions/2024.md'))

    await page.evaluate(() => navigator.serviceWorker.ready)
    const kept = await page.evaluate(async () => {
      const caches = await window.caches.keys()
      const all = await Promise.all(
        caches.map(async (name) => (await (await window.caches.open(name)).keys()).map(({ url }) => url)),
      )
      return all.flat()
    })
    expect(kept).toEqual([`${origin()}/offline`])
    await context.setOffline(true)
    await page.goto('/technologies/rust')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page cannot be reached')
    await context.setOffline(false)
    await page.getByRole('link', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rust')
    await expect(page).toHaveURL(/\/technologies\/rust$/)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the Markdown is a link, and a badge’s lines are there to be selected', async ({ page }) => {
    await page.goto('/technologies/rust')
    await expect(page.getByRole('button', { name: 'Copy as Markdown' })).toBeHidden()
    await expect(page.getByRole('link', { name: 'This page as Markdown' })).toHaveAttribute(
      'href',
      '/technologies/rust.md',
    )
    await page.getByText('Badge', { exact: true }).click()
    await expect(page.getByRole('img', { name: 'Rust on Backboard' })).toBeVisible()
    await expect(
      page.getByText(`[![Rust on Backboard](${origin()}/badges/rust.svg)](${origin()}/technologies/rust)`),
    ).toBeVisible()
  })
})

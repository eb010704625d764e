import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readEnv } from '@/lib/env'
import { log } from '@/lib/log/log'
import { noteFailure } from '@/lib/page-store/rendering'
import { openSite } from './open-site'
import { closeServer } from './shut-down'

const DATABASE_URL = 'postgresql://nobody@127.0.0.1:9/nothing'
const EMPTY_404 = '<html id="__next_error__"></html>'
let close: () => Promise<void> = async () => {}
afterEach(() => {
  vi.restoreAllMocks()
  return close()
})

/** The whole server over a stand-in for Next. */
async function serve(
  next: (req: IncomingMessage, res: ServerResponse) => unknown,
  settings: Record<string, string> = {},
) {
  const seen: IncomingMessage[] = []
  const site = await openSite(
    readEnv({ DATABASE_URL, ...settings }),
    async (req, res) => {
      seen.push(req)
      await next(req, res)
    },
    false,
  )
  const server = createServer(site.answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () => closeServer(server, 500)
  const { port } = server.address() as AddressInfo
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init })
  return { site, seen, ask, server }
}
const html = { 'content-type': 'text/html' }
const hello = (_: unknown, res: ServerResponse) => res.writeHead(200, html).end('<p>hello</p>')

describe('the server', () => {
  it('answers public pages from the store, without asking who looks', async () => {
    const { ask, seen } = await serve(hello)
    for (const cookie of ['', 'backboard-session=secret']) {
      const answer = await ask('/?utm_source=x', {
        headers: { cookie, 'x-anything': '1', 'user-agent': 'me' },
      })
      expect(await answer.text()).toBe('<p>hello</p>')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('set-cookie')).toBeNull()
    }
    expect(seen).toHaveLength(1)
    expect(Object.keys(seen[0]?.headers ?? {}).sort()).toEqual(['accept', 'host', 'user-agent'])
    expect(seen[0]?.headers['user-agent']).toBe('backboard')
  })

  it('looks at method, host and router before it sends what is ready', async () => {
    const { ask, seen, site, server } = await serve((req, res) =>
      res.writeHead(200, html).end(`<p>${req.headers.rsc ? 'payload' : 'page'} ${seen.length}</p>`),
    )
    expect(await (await ask('/')).text()).toBe('<p>page 1</p>')
    expect(await (await ask('/?utm_source=x')).text()).toBe('<p>page 1</p>')
    const head = await ask('/', { method: 'HEAD' })
    expect([head.headers.get('content-length'), await head.text()]).toEqual(['13', ''])
    expect((await ask('/', { method: 'POST' })).status).toBe(405)
    expect(await (await ask('/?_rsc=x', { headers: { rsc: '1' } })).text()).toBe('<p>payload 2</p>')
    expect((await ask('/', { headers: { 'next-action': 'x' } })).status).toBe(404)
    const { port } = server.address() as AddressInfo
    const status = await new Promise((resolve) =>
      request({ port, host: '127.0.0.1', headers: { host: 'a b' } }, (res) => resolve(res.statusCode)).end(),
    )
    expect(status).toBe(400)
    expect(await (await ask('/')).text()).toBe('<p>page 1</p>')
    site.clock.expireAll()
    expect(await (await ask('/')).text()).toBe('<p>page 3</p>')
  })

  it('sends its own page for a missing file, and a file with what it says of itself', async () => {
    const { ask } = await serve((req, res) => {
      if (req.url === '/a.css')
        return res.writeHead(200, { 'content-type': 'text/css', etag: '"a"' }).end('a{}')
      if (req.url === '/nowhere.png')
        return res.writeHead(404, { ...html, 'x-nextjs-cache': 'HIT' }).end('Next’s own')
      return res.writeHead(404, html).end('<p>the site’s own</p>')
    })
    const missing = await ask('/nowhere.png')
    expect([missing.status, await missing.text()]).toEqual([404, '<p>the site’s own</p>'])
    expect(missing.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(missing.headers.get('x-nextjs-cache')).toBeNull()
    const file = await ask('/a.css')
    expect([file.status, await file.text(), file.headers.get('etag')]).toEqual([200, 'a{}', '"a"'])
    expect(file.headers.get('content-security-policy')).toMatch(/^default-src 'none'; base-uri/)
    const head = await ask('/a.css', { method: 'HEAD' })
    expect([head.headers.get('content-length'), await head.text()]).toEqual(['3', ''])
  })

  it('answers what is no request with the headers of every answer', async () => {
    const { site, server } = await serve(hello)
    server.on('clientError', site.refuseUnreadable)
    const { port } = server.address() as AddressInfo
    const said = await new Promise<string>((resolve) => {
      let text = ''
      const socket = connect(port, '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'))
      socket.on('data', (chunk) => {
        text += chunk
      })
      socket.on('close', () => resolve(text))
    })
    expect(said).toMatch(/^HTTP\/1\.1 400 Bad Request\r\ncontent-security-policy: default-src 'none'/)
  })

  it('makes private pages for each request, with a nonce that only it can name', async () => {
    const { ask, seen } = await serve((req, res) =>
      res
        .setHeader('set-cookie', ['a=1', 'b=2'])
        .writeHead(200, html)
        .end(String(req.headers['x-backboard-nonce'])),
    )
    const headers = {
      cookie: 'a=b',
      'x-backboard-nonce': 'mine',
      'content-security-policy': "script-src 'nonce-mine'",
    }
    const answers = [await ask('/settings', { headers }), await ask('/settings', { headers })]
    const nonces = await Promise.all(answers.map((answer) => answer.text()))
    expect(new Set([...nonces, 'mine']).size).toBe(3)
    expect(answers[0]?.headers.get('content-security-policy')).toContain(`'nonce-${nonces[0]}'`)
    expect(seen[0]?.headers['content-security-policy']).toContain(`'nonce-${nonces[0]}'`)
    expect(seen[0]?.headers.cookie).toBe('a=b')
    expect(seen[0]?.headers['x-backboard-client']).toBe('127.0.0.1')
    expect(answers[0]?.headers.get('cache-control')).toBe('private, no-store')
    expect(answers[0]?.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  })

  it('shows the complete not-found page for a private page that is not there', async () => {
    const { ask } = await serve((req, res) =>
      res.writeHead(404, html).end(req.url === '/-/not-found' ? '<h1>Not here</h1>' : EMPTY_404),
    )
    const answer = await ask('/drafts/1')
    expect([answer.status, await answer.text()]).toEqual([404, '<h1>Not here</h1>'])
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
  })

  it('lets a page only be read', async () => {
    const { ask } = await serve(hello)
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const answer = await ask('/', { method })
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    }
    for (const path of ['/api/v1/anything', '/api'])
      expect((await ask(path, { method: 'POST' })).status).toBe(200)
  })

  it('refuses what cannot be read, as a page or as a problem document', async () => {
    const { ask } = await serve(hello)
    const page = await ask('/%')
    expect([page.status, page.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8'])
    const problem = await ask('/api/v1/%00')
    expect(await problem.json()).toMatchObject({ type: '/problems/malformed', status: 400 })
  })

  it('has the address itself refuse a method that Next does not know', async () => {
    const { ask, seen } = await serve(hello)
    await ask('/api/v1/ranking', { method: 'PROPFIND', headers: { 'x-backboard-method': 'mine' } })
    expect([seen[0]?.method, seen[0]?.headers['x-backboard-method']]).toEqual(['OPTIONS', 'PROPFIND'])
    await ask('/api/v1/ranking', { method: 'OPTIONS' })
    expect([seen[1]?.method, seen[1]?.headers['x-backboard-method']]).toEqual(['OPTIONS', undefined])
  })

  it('says 503 with Retry-After when the database is away', async () => {
    vi.spyOn(log(), 'error').mockImplementation(() => {})
    const away = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
    const { ask } = await serve((_, res) => {
      noteFailure(away)
      res.writeHead(500).end()
    })
    for (const path of ['/', '/settings', '/api/v1/ranking']) {
      const answer = await ask(path)
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    }
    expect(await (await ask('/api/v1/ranking')).json()).toMatchObject({
      type: '/problems/unavailable',
      status: 503,
    })
  })

  it('says 500, and nothing of the database, when a page is broken; it is not kept', async () => {
    vi.spyOn(log(), 'error').mockImplementation(() => {})
    const { ask, site } = await serve((_, res) => {
      noteFailure(new TypeError('undefined is not a page'))
      res.writeHead(500).end()
    })
    for (const path of ['/', '/settings', '/editions']) {
      const answer = await ask(path)
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([500, null])
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(await answer.text()).not.toMatch(/reach its data|undefined is not/)
    }
    expect(await (await ask('/api/v1/ranking')).json()).toMatchObject({
      type: '/problems/internal',
      status: 500,
    })
    site.clock.expireAll()
    expect((await ask('/')).status).toBe(500)
  })

  it('counts public API reads and free queries of a network, and neither pages nor the viewer’s own', async () => {
    const { ask } = await serve(hello, { LIMIT_API_PER_MINUTE: '3' })
    const statuses: number[] = []
    for (let i = 0; i < 4; i++) statuses.push((await ask('/api/v1/ranking')).status)
    expect(statuses).toEqual([200, 200, 200, 429])
    const refused = await ask('/api/v1/technologies?limit=2')
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({ type: '/problems/too-many-requests', status: 429 })
    expect((await ask('/')).status).toBe(200)
    for (const path of ['/search?q=x', '/decide?safety=lot', '/decide.md'])
      expect((await ask(path)).status, path).toBe(429)
    expect((await ask('/decide')).status).toBe(200)
    for (const path of ['/api/v1/me', '/api/v1/moderation/queue']) expect((await ask(path)).status).toBe(200)
  })

  it('leaves it to an address without a read to say so before any limit', async () => {
    const told = (req: IncomingMessage, res: ServerResponse) => res.end(`${req.headers['x-backboard-wait']}`)
    const { ask } = await serve(told, { LIMIT_API_PER_MINUTE: '1' })
    const write = () => ask('/api/v1/reports', { headers: { 'x-backboard-wait': '7' } })
    expect(await (await write()).text()).toBe('undefined')
    const limited = await write()
    expect([limited.status, await limited.text()]).toEqual([200, expect.stringMatching(/^\d+$/)])
  })

  it('says that it lives, and that it is not ready without its database', async () => {
    const { ask } = await serve(hello)
    expect((await ask('/api/health')).status).toBe(200)
    const ready = await ask('/api/ready')
    expect([ready.status, await ready.json()]).toEqual([
      503,
      expect.objectContaining({ missing: ['the database does not answer'] }),
    ])
    expect((await ask('/api/health', { method: 'POST' })).headers.get('allow')).toBe('GET, HEAD')
  })

  it('ends running requests before it closes', async () => {
    const { ask, seen, server } = await serve(async (_, res) => {
      await wait(60)
      res.end('finished')
    })
    const running = ask('/api/v1/me').then((answer) => answer.text())
    await vi.waitFor(() => expect(seen).toHaveLength(1))
    await closeServer(server)
    expect(await running).toBe('finished')
    close = async () => {}
  })
})

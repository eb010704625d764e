import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { isDatabaseAway } from '@/lib/database-away'
import { ExpiryClock } from './expiry-clock'
import type { Handle } from './internal-request'
import { NOT_FOUND_KEY } from './not-found-page'
import type { PageKey } from './page-key'
import { PageStore } from './page-store'
import { publicRead } from './public-read'
import { noteEnd, noteStatus } from './rendering'

const key = (path: string, kind: PageKey['kind'] = 'page'): PageKey => ({ kind, path, query: '', kept: true })
const html = { 'content-type': 'text/html; charset=utf-8' }
const EMPTY = '<html id="__next_error__"><body></body></html>'

function storeOn(handle: (req: IncomingMessage, res: ServerResponse) => unknown, timeoutMs = 1000) {
  const clock = new ExpiryClock()
  const said: string[] = []
  const report = (message: string) => said.push(message)
  const settings = { clock, maxBytes: 1e6, retryMs: 0, handle: (async (q, s) => handle(q, s)) as Handle }
  return { clock, said, store: new PageStore({ ...settings, host: 'site.example', timeoutMs, report }) }
}

describe('the render of a page', () => {
  it('carries nothing of the visitor and lets out only the headers of the list', async () => {
    let seen: object = {}
    const { store } = storeOn((req, res) => {
      seen = { url: req.url, method: req.method, headers: req.headers }
      res.writeHead(200, { ...html, 'set-cookie': 'a=b', 'x-secret': '1', link: '</a.css>; rel=preload' })
      res.end('<p>hello</p>')
    })
    const page = await store.get(key('/'))
    expect(seen).toEqual({
      url: '/',
      method: 'GET',
      headers: { host: 'site.example', accept: 'text/html', 'user-agent': 'backboard' },
    })
    expect(Object.keys(page.headers).sort()).toEqual(['content-security-policy', 'content-type', 'link'])
    expect(page.body.toString()).toBe('<p>hello</p>')
  })

  it('of what has gone is kept under the status that says so', async () => {
    let renders = 0
    const { store } = storeOn((_, res) => {
      renders++
      noteStatus(410)
      res.writeHead(200, html).end('<p>It has gone.</p>')
    })
    await store.get(key('/comments/1'))
    expect([(await store.get(key('/comments/1'))).status, renders]).toEqual([410, 1])
  })

  it('asks for the whole payload of a client navigation', async () => {
    let seen: IncomingMessage | undefined
    const { store } = storeOn((req, res) => {
      seen = req
      res.writeHead(200, { 'content-type': 'text/x-component' }).end('0:{}')
    })
    await store.get({ ...key('/editions', 'rsc'), query: '_rsc' })
    expect([seen?.url, seen?.headers.rsc]).toEqual(['/editions?_rsc', '1'])
  })

  it('notes the tags of its queries, known before or after them, through awaits', async () => {
    const { store, clock } = storeOn(async (_, res) => {
      await publicRead(['ranking'], () => wait(2))
      await publicRead(
        (id: string) => [`member:${id}`],
        async () => 'm1',
      )
      res.writeHead(200, html).end('page')
    })
    const page = await store.get(key('/'))
    expect([...page.tags]).toEqual(['ranking', 'member:m1'])
    clock.expire(['member:m1'])
    expect(clock.isFresh(page)).toBe(false)
  })

  it('is not kept when a query failed, whatever status it ended with', async () => {
    let fails = true
    const { store } = storeOn(async (_, res) => {
      const query = async () => {
        if (fails) throw new Error('away')
      }
      await publicRead([], query).catch(() => {})
      res.writeHead(200, html).end('looks fine')
    })
    await expect(store.get(key('/'))).rejects.toThrow('away')
    fails = false
    await wait(2)
    expect((await store.get(key('/'))).status).toBe(200)
  })

  it('takes the end that a query named', async () => {
    const { store } = storeOn((_, res) => {
      noteEnd(new Date(5000))
      noteEnd(new Date(3000))
      res.end('page')
    })
    expect((await store.get(key('/'))).expiresAt).toBe(3000)
  })

  it('that never ends is given up; the next request tries anew, and a late end does no harm', async () => {
    const late: ServerResponse[] = []
    const { store } = storeOn((_, res) => {
      if (late.push(res) > 1) res.end('in time')
    }, 20)
    const slow = await store.get(key('/')).catch((error) => error)
    expect(slow.message).toContain('took longer than 20 ms')
    expect(isDatabaseAway(slow)).toBe(true)
    late[0]?.end('too late')
    await wait(2)
    expect((await store.get(key('/'))).body.toString()).toBe('in time')
  })

  it('is a failure when Next breaks off, throws or answers 500', async () => {
    const ways = [
      (_: unknown, res: ServerResponse) => void res.destroy(),
      () => {
        throw new Error('thrown')
      },
      (_: unknown, res: ServerResponse) => void res.writeHead(500, html).end('oops'),
    ]
    for (const way of ways) await expect(storeOn(way).store.get(key('/'))).rejects.toThrow()
  })

  it('of something that does not exist becomes the complete not-found page, made once', async () => {
    let notFounds = 0
    const { store, clock } = storeOn(async (req, res) => {
      const isUnmatched = req.url === NOT_FOUND_KEY.path
      if (isUnmatched) notFounds++
      else await publicRead([`t:${req.url}`], async () => null)
      res.writeHead(404, html).end(isUnmatched ? '<h1>Not here</h1>' : EMPTY)
    })
    for (const path of ['/technologies/a', '/technologies/b']) {
      const page = await store.get(key(path))
      expect([page.status, page.body.toString(), [...page.tags]]).toEqual([
        404,
        '<h1>Not here</h1>',
        [`t:${path}`],
      ])
    }
    expect(notFounds).toBe(1)
    const kept = await store.get(key('/technologies/a'))
    clock.expire(['t:/technologies/a'])
    expect(clock.isFresh(kept)).toBe(false)
  })

  it('leaves a 404 of client navigation and of the API as it is', async () => {
    for (const type of ['text/x-component', 'application/problem+json']) {
      const { store } = storeOn((_, res) => res.writeHead(404, { 'content-type': type }).end('as it is'))
      expect((await store.get(key('/technologies/a', 'rsc'))).body.toString()).toBe('as it is')
    }
  })

  it('says once a script of unknown shape is found, and does not allow it', async () => {
    const { store, said } = storeOn((_, res) => res.writeHead(200, html).end('<script>steal()</script>'))
    const page = await store.get(key('/'))
    expect(page.headers['content-security-policy']).toContain("script-src 'self';")
    expect(said[0]).toContain('steal()')
  })
})

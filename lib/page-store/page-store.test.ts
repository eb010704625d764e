import { describe, expect, it, vi } from 'vitest'
import { ExpiryClock } from './expiry-clock'
import type { FinishedPage } from './finished-page'
import type { PageKey } from './page-key'
import { PageStore } from './page-store'

const home: PageKey = { kind: 'page', path: '/', query: '', kept: true }
const key = (path: string): PageKey => ({ ...home, path })
const text = (page: FinishedPage) => page.body.toString()

/** A store over renders that the test ends one by one. */
function storeOf({ maxBytes = 1e6, retryMs = 1000 } = {}) {
  const clock = new ExpiryClock()
  const begun: {
    path: string
    finish: (body: string, more?: Partial<FinishedPage>) => void
    fail: () => void
  }[] = []
  const store = new PageStore({
    clock,
    maxBytes,
    retryMs,
    handle: async () => {},
    host: 'site.example',
    timeoutMs: 1000,
    report: () => {},
    render: ({ path }, since) =>
      new Promise((resolve, reject) => {
        const finish = (body: string, more: Partial<FinishedPage> = {}) =>
          resolve({
            body: Buffer.from(body),
            status: 200,
            headers: {},
            etag: body,
            tags: new Set(['t']),
            since,
            ...more,
          })
        begun.push({ path, finish, fail: () => reject(new Error('away')) })
      }),
  })
  const last = () => begun[begun.length - 1] as (typeof begun)[number]
  const made = async (body: string, more?: Partial<FinishedPage>) => {
    const page = store.get(home)
    last().finish(body, more)
    return page
  }
  return { clock, store, begun, last, made }
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

describe('the page store', () => {
  it('renders a page once for all who ask, and keeps it', async () => {
    const { store, begun, last } = storeOf()
    const asked = [store.get(home), store.get(home), store.get(home)]
    last().finish('one')
    expect((await Promise.all(asked)).map(text)).toEqual(['one', 'one', 'one'])
    expect(text(await store.get(home))).toBe('one')
    expect(begun).toHaveLength(1)
  })

  it('renders anew what a tag expired, and nothing else', async () => {
    const { clock, store, begun, made, last } = storeOf()
    await made('one')
    clock.expire(['other'])
    expect(text(await store.get(home))).toBe('one')
    clock.expire(['t'])
    const next = store.get(home)
    last().finish('two')
    expect(text(await next)).toBe('two')
    expect(begun).toHaveLength(2)
  })

  it('lets nobody wait for a second render where the first just failed, deaf or not', async () => {
    const { clock, store, begun, last } = storeOf()
    clock.goDeaf()
    const first = store.get(home)
    const second = store.get(home)
    last().fail()
    await expect(first).rejects.toThrow('away')
    await expect(second).rejects.toThrow('away')
    expect(begun).toHaveLength(1)
  })

  it('gives nobody a render that was overtaken since they asked, but gives it to those who asked before', async () => {
    const { clock, store, begun, last } = storeOf()
    const before = store.get(home)
    clock.expire(['t'])
    const after = store.get(home)
    last().finish('old')
    expect(text(await before)).toBe('old')
    await settled()
    expect(begun).toHaveLength(2)
    last().finish('new')
    expect(text(await after)).toBe('new')
    expect(text(await store.get(home))).toBe('new')
  })

  it('does not keep an overtaken render', async () => {
    const { clock, store, begun, last } = storeOf()
    const before = store.get(home)
    clock.expire(['t'])
    last().finish('old')
    await before
    void store.get(home)
    expect(begun).toHaveLength(2)
  })

  it('keeps the last good page only while a new one cannot be made', async () => {
    const { clock, store, begun, made, last } = storeOf({ retryMs: 30 })
    await made('good')
    clock.expire(['t'])
    const stale = store.get(home)
    last().fail()
    expect(text(await stale)).toBe('good')
    expect(text(await store.get(home))).toBe('good')
    expect(begun).toHaveLength(2)
    await new Promise((resolve) => setTimeout(resolve, 40))
    const again = store.get(home)
    last().finish('better')
    expect(text(await again)).toBe('better')
  })

  it('tries at once after a failure when something changed since: then the data are back', async () => {
    const { clock, store, begun, made, last } = storeOf({ retryMs: 60_000 })
    await made('good')
    clock.expire(['t'])
    const stale = store.get(home)
    last().fail()
    await stale
    clock.expire(['t'])
    const again = store.get(home)
    expect(begun).toHaveLength(3)
    last().finish('new')
    expect(text(await again)).toBe('new')
  })

  it('rejects when there is no last good page, and does not try again for a moment', async () => {
    const { store, begun, last } = storeOf()
    const asked = store.get(home)
    last().fail()
    await expect(asked).rejects.toThrow('away')
    await expect(store.get(home)).rejects.toThrow('away')
    expect(begun).toHaveLength(1)
  })

  it('asks anew for whoever came after the expiry when the render they waited for fails', async () => {
    const { clock, store, begun, last } = storeOf()
    const before = store.get(home)
    clock.expire(['t'])
    const after = store.get(home)
    last().fail()
    await expect(before).rejects.toThrow('away')
    await settled()
    expect(begun).toHaveLength(2)
    last().finish('new')
    expect(text(await after)).toBe('new')
  })

  it('while deaf, gives each request a render begun after it came, and keeps none', async () => {
    const { clock, store, begun, made, last } = storeOf()
    await made('kept')
    clock.goDeaf()
    const first = store.get(home)
    const second = store.get(home)
    const third = store.get(home)
    last().finish('for the first')
    expect(text(await first)).toBe('for the first')
    await settled()
    expect(begun).toHaveLength(3)
    last().finish('for the others')
    expect((await Promise.all([second, third])).map(text)).toEqual(['for the others', 'for the others'])
    const later = store.get(home)
    last().finish('for the later one')
    await later
    clock.hearAgain()
    void store.get(home)
    expect(begun).toHaveLength(5)
  })

  it('does not keep a render that began deaf and ended hearing', async () => {
    const { clock, store, begun, last } = storeOf()
    clock.goDeaf()
    const asked = store.get(home)
    clock.hearAgain()
    last().finish('begun deaf')
    await asked
    void store.get(home)
    expect(begun).toHaveLength(2)
  })

  it('lets a page end by itself', async () => {
    vi.useFakeTimers()
    const { store, begun, made } = storeOf()
    await made('short', { expiresAt: Date.now() + 1000 })
    await store.get(home)
    expect(begun).toHaveLength(1)
    vi.advanceTimersByTime(1001)
    void store.get(home)
    expect(begun).toHaveLength(2)
    vi.useRealTimers()
  })

  it('keeps 404 and permanent redirects, but not what is temporary', async () => {
    for (const [status, renders] of [
      [404, 1],
      [308, 1],
      [307, 2],
      [422, 2],
    ] as const) {
      const { store, begun, made } = storeOf()
      await made('answer', { status })
      void store.get(home)
      expect(begun).toHaveLength(renders)
    }
  })

  it('keeps no answer to a free query', async () => {
    const { store, begun, last } = storeOf()
    const free: PageKey = { kind: 'api', path: '/api/v1/technologies', query: 'limit=3', kept: false }
    for (let i = 1; i <= 2; i++) {
      const asked = store.get(free)
      last().finish('three')
      await asked
      expect(begun).toHaveLength(i)
    }
    expect(store.size.pages).toBe(0)
  })

  it('holds no more bytes than it may; the least used goes first', async () => {
    const { store, begun, last } = storeOf({ maxBytes: 10_000 })
    const fill = async (path: string) => {
      const count = begun.length
      const asked = store.get(key(path))
      if (begun.length > count) last().finish('x'.repeat(1500))
      return asked
    }
    for (const path of ['/a', '/b', '/c']) await fill(path)
    await fill('/a')
    await fill('/d')
    expect(store.size.bytes).toBeLessThanOrEqual(10_000)
    const count = begun.length
    await fill('/a')
    expect(begun).toHaveLength(count)
    await fill('/b')
    expect(begun).toHaveLength(count + 1)
  })
})

describe('the expiry clock', () => {
  it('asks anew about a page that it found fresh, after any expiry, and never answers for its copy', () => {
    const clock = new ExpiryClock()
    const page = { tags: new Set(['a']), since: clock.now }
    expect(clock.isFresh(page)).toBe(true)
    clock.expire(['b'])
    expect([clock.isFresh(page), clock.isFresh({ ...page, tags: new Set(['a', 'b']) })]).toEqual([
      true,
      false,
    ])
    clock.expire(['a'])
    expect(clock.isFresh(page)).toBe(false)
  })

  it('collapses into one expiry of everything when it would hold too many tags', () => {
    const clock = new ExpiryClock(3)
    const page = { tags: new Set(['untouched']), since: clock.now }
    clock.expire(['a', 'b', 'c'])
    expect(clock.isFresh(page)).toBe(true)
    clock.expire(['d'])
    expect(clock.isFresh(page)).toBe(false)
    expect(clock.isFresh({ ...page, since: clock.now })).toBe(true)
  })
})

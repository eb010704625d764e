import { describe, expect, it, vi } from 'vitest'
import { home, keyOf, settled, storeOf, textOf } from '@/testing/stored-pages'
import { ExpiryClock } from './expiry-clock'
import { NOT_FOUND_KEY } from './not-found-page'
import type { PageKey } from './page-key'
import { QueueFull } from './render-queue'

describe('the page store', () => {
  it('renders a page once for all who ask, and keeps it', async () => {
    const { store, begun, last } = storeOf()
    const asked = [store.get(home), store.get(home), store.get(home)]
    last().finish('one')
    expect((await Promise.all(asked)).map(textOf)).toEqual(['one', 'one', 'one'])
    expect(textOf(await store.get(home))).toBe('one')
    expect(begun).toHaveLength(1)
  })

  it('renders anew what a tag expired, and nothing else', async () => {
    const { clock, store, begun, made, last } = storeOf()
    await made('one')
    clock.expire(['other'])
    expect(textOf(await store.get(home))).toBe('one')
    clock.expire(['t'])
    const next = store.get(home)
    last().finish('two')
    expect(textOf(await next)).toBe('two')
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
    expect(textOf(await before)).toBe('old')
    await settled()
    expect(begun).toHaveLength(2)
    last().finish('new')
    expect(textOf(await after)).toBe('new')
    expect(textOf(await store.get(home))).toBe('new')
  })

  it('gives an overtaken render to nobody who asks afterwards, unless no newer one can be made', async () => {
    const { clock, store, begun, last } = storeOf()
    const before = store.get(home)
    clock.expire(['t'])
    last().finish('old')
    await before
    expect(store.ready('page /')).toBeUndefined()
    const after = store.get(home)
    expect(begun).toHaveLength(2)
    last().fail()
    expect(textOf(await after)).toBe('old')
  })

  it('never goes back to an older page when the render after an overtaken one fails', async () => {
    const { clock, store, made, last } = storeOf()
    await made('one')
    clock.expire(['t'])
    const second = store.get(home)
    clock.expire(['t'])
    last().finish('two')
    await second
    const third = store.get(home)
    last().fail()
    expect(textOf(await third)).toBe('two')
  })

  it('keeps the last good page only while a new one cannot be made', async () => {
    const { clock, store, begun, made, last } = storeOf({ retryMs: 30 })
    await made('good')
    clock.expire(['t'])
    const stale = store.get(home)
    last().fail()
    expect(textOf(await stale)).toBe('good')
    expect(textOf(await store.get(home))).toBe('good')
    expect(begun).toHaveLength(2)
    await new Promise((resolve) => setTimeout(resolve, 40))
    const again = store.get(home)
    last().finish('better')
    expect(textOf(await again)).toBe('better')
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
    expect(textOf(await again)).toBe('new')
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
    expect(textOf(await after)).toBe('new')
  })

  it('while deaf, gives each request a render begun after it came, and keeps none', async () => {
    const { clock, store, begun, made, last } = storeOf()
    await made('kept')
    clock.goDeaf()
    const first = store.get(home)
    const second = store.get(home)
    const third = store.get(home)
    last().finish('for the first')
    expect(textOf(await first)).toBe('for the first')
    await settled()
    expect(begun).toHaveLength(3)
    last().finish('for the others')
    expect((await Promise.all([second, third])).map(textOf)).toEqual(['for the others', 'for the others'])
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
    expect(store.kept.count).toBe(0)
  })

  it('lets a crowd that asks the same free query at once share a render, while nothing has changed since it began', async () => {
    const { clock, store, begun } = storeOf()
    const free: PageKey = { kind: 'page', path: '/decide', query: 'safety=lot', kept: false }
    const [first, second] = [store.get(free), store.get(free)]
    void store.get({ ...free, query: 'safety=little' })
    expect(begun).toHaveLength(2)
    clock.expire(['other'])
    const [third, fourth] = [store.get(free), store.get(free)]
    expect(begun).toHaveLength(3)
    begun[0]?.finish('before')
    begun[2]?.finish('after')
    expect((await Promise.all([first, second, third, fourth])).map(textOf)).toEqual([
      'before',
      'before',
      'after',
      'after',
    ])
    clock.goDeaf()
    for (const each of [store.get(free), store.get(free)]) expect(each).toBeInstanceOf(Promise)
    expect(begun).toHaveLength(5)
  })

  it('makes four answers to free queries at once, lets 64 wait, and asks the rest to come again', async () => {
    const { store, begun } = storeOf()
    const ask = (i: number) => store.get({ kind: 'page', path: '/decide', query: `a=${i}`, kept: false })
    const asked = Array.from({ length: 68 }, (_, i) => ask(i))
    expect(begun).toHaveLength(4)
    await expect(ask(68)).rejects.toThrow('Try again')
    // Kept pages do not wait behind them.
    void store.get(home)
    expect(begun).toHaveLength(5)
    begun[0]?.finish('done')
    expect(textOf(await (asked[0] as ReturnType<typeof ask>))).toBe('done')
    await vi.waitFor(() => expect(begun).toHaveLength(6))
  })

  it('shares the failure of such a render, and tries again for whoever comes later', async () => {
    const { store, begun, last } = storeOf()
    const free: PageKey = { kind: 'page', path: '/search', query: 'q=x', kept: false }
    const both = [store.get(free), store.get(free)]
    last().fail()
    for (const each of both) await expect(each).rejects.toThrow('away')
    void store.get(free)
    expect(begun).toHaveLength(2)
  })

  it('keeps no single answer that would take more than a quarter of all it may hold', async () => {
    const { store, begun, made } = storeOf({ maxBytes: 40_000 })
    await made('x'.repeat(11_000))
    void store.get(home)
    expect([begun.length, store.kept.count]).toEqual([2, 0])
  })

  it('holds no more bytes than it may; the least used goes first', async () => {
    const { store, begun, last } = storeOf({ maxBytes: 16_000 })
    const fill = async (path: string) => {
      const count = begun.length
      const asked = store.get(keyOf(path))
      if (begun.length > count) last().finish('x'.repeat(1500))
      return asked
    }
    for (const path of ['/a', '/b', '/c', '/d']) await fill(path)
    await fill('/a')
    await fill('/e')
    expect(store.kept.bytes).toBeLessThanOrEqual(16_000)
    const count = begun.length
    await fill('/a')
    expect(begun).toHaveLength(count)
    await fill('/b')
    expect(begun).toHaveLength(count + 1)
  })
})

describe('many missing pages at once', () => {
  const paths = Array.from({ length: 64 }, (_, i) => `/technologies/number-${i}`)

  it('are all answered, a few renders at a time, in the order in which they were asked for', async () => {
    const { store, begun } = storeOf()
    const asked = paths.map((path) => store.get(keyOf(path)))
    for (let done = 0; done < paths.length; done++) {
      expect(begun.length).toBe(Math.min(paths.length, done + 4))
      begun[done]?.finish(`page ${done}`)
      await settled()
    }
    expect(begun.map(({ path }) => path)).toEqual(paths)
    expect((await Promise.all(asked)).map(textOf)).toEqual(paths.map((_, i) => `page ${i}`))
    expect([store.kept.count, store.isBusy]).toEqual([64, false])
  })

  it('show what changed while they waited', async () => {
    const { clock, store, begun } = storeOf()
    const asked = paths.slice(0, 5).map((path) => store.get(keyOf(path)))
    clock.expire(['t'])
    begun[0]?.finish('first')
    await settled()
    const later = store.get(keyOf(paths[4] as string))
    begun[4]?.finish('fifth')
    expect((await Promise.all([later, asked[4] as (typeof asked)[0]])).map(textOf)).toEqual([
      'fifth',
      'fifth',
    ])
    expect(store.ready(`page ${paths[4]}`)).toBeDefined()
    expect(store.ready(`page ${paths[0]}`)).toBeUndefined()
  })

  it('are pressed quickly while others wait, and thoroughly when nobody does', () => {
    const { store, begun } = storeOf()
    for (const path of paths.slice(0, 4)) void store.get(keyOf(path))
    expect(begun[0]?.isHurried()).toBe(false)
    void store.get(keyOf('/five'))
    expect(begun[0]?.isHurried()).toBe(true)
  })

  it('turn readers away, rather than keep them for ever or show them what has expired, when they are too many', async () => {
    const { clock, store, made } = storeOf()
    await made('old')
    clock.expire(['t'])
    const waiting = Array.from({ length: 260 }, (_, i) => store.get(keyOf(`/${i}`)))
    await expect(store.get(home)).rejects.toThrow(QueueFull)
    expect(waiting).toHaveLength(260)
  })
})

describe('while changes are not heard and the database hangs', () => {
  const paths = Array.from({ length: 20 }, (_, i) => `/technologies/number-${i}`)
  const AWAY = new Error('Query read timeout')

  /** All of them kept, and asked for again by one reader each: four renders hang, the others wait. */
  async function hanging(retryMs?: number) {
    const opened = storeOf({ retryMs })
    const { clock, store, begun, made } = opened
    for (const path of paths) await made(`kept ${path}`, {}, keyOf(path))
    const before = begun.length
    clock.goDeaf()
    const answers: string[] = []
    const ask = (path: string) =>
      store.get(keyOf(path)).then(
        (page) => answers.push(textOf(page)),
        (error) => answers.push(error.message),
      )
    for (const path of paths) void ask(path)
    return { ...opened, answers, ask, tried: () => begun.slice(before) }
  }

  it('lets one failure answer all who wait, and all who come, with the last good pages', async () => {
    const { answers, ask, tried } = await hanging()
    expect(tried()).toHaveLength(4)
    tried()[0]?.fail(AWAY)
    await settled()
    const waited = paths.filter((_, i) => i < 1 || i > 3).map((path) => `kept ${path}`)
    expect(answers).toEqual(waited)
    await ask(paths[19] as string)
    expect(answers.at(-1)).toBe(`kept ${paths[19]}`)
    await ask('/never-asked-for')
    expect(answers.at(-1)).toBe('Query read timeout')
    expect(tried()).toHaveLength(4)
  })

  it('tries again with one page after a moment, and with all once that one could be made', async () => {
    const { store, answers, ask, tried } = await hanging(20)
    for (const render of tried()) render.fail(AWAY)
    await new Promise((resolve) => setTimeout(resolve, 30))
    void ask(paths[0] as string)
    await ask(paths[1] as string)
    expect([tried().length, answers.length, answers.at(-1)]).toEqual([5, 21, `kept ${paths[1]}`])
    // What shows nothing of the database leaves open whether it is back.
    tried()[4]?.finish('robots', { tags: new Set() })
    await settled()
    void ask(paths[2] as string)
    await ask(paths[3] as string)
    expect([tried().length, answers.at(-1)]).toEqual([6, `kept ${paths[3]}`])
    tried()[5]?.finish('new')
    await settled()
    for (const path of paths) void ask(path)
    expect([tried().length, store.renders.queue.waiting]).toEqual([10, 16])
  })

  it('never leaves out the not-found page, of which the answer that tries may be made', async () => {
    const { store, tried } = await hanging()
    tried()[0]?.fail(AWAY)
    await settled()
    void store.get(NOT_FOUND_KEY)
    expect(tried().map(({ path }) => path)).toContain(NOT_FOUND_KEY.path)
  })

  it('gives every page its own try after a failure that says nothing of the database', async () => {
    const { answers, tried } = await hanging()
    tried()[0]?.fail(new Error('a mistake'))
    await settled()
    expect([tried().length, answers]).toEqual([5, [`kept ${paths[0]}`]])
  })

  it('forgets it as soon as changes are heard or something is written here', async () => {
    for (const change of ['hearAgain', 'expire'] as const) {
      const { clock, ask, tried } = await hanging()
      tried()[0]?.fail(AWAY)
      await settled()
      if (change === 'hearAgain') clock.hearAgain()
      else clock.expire(['t'])
      void ask(paths[19] as string)
      expect(tried()).toHaveLength(5)
    }
  })

  it('shows the last good page where too many wait already, and turns away only who has none', async () => {
    const { clock, store, made } = storeOf()
    await made('kept')
    clock.goDeaf()
    for (let i = 0; i < 260; i++) store.get(keyOf(`/${i}`)).catch(() => {})
    expect(textOf(await store.get(home))).toBe('kept')
    await expect(store.get(keyOf('/never-asked-for'))).rejects.toThrow(QueueFull)
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

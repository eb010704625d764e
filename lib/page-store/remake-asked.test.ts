import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keyOf, storeOf, textOf } from '@/testing/stored-pages'
import { RemakeAsked } from './remake-asked'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A store that keeps these pages, each asked for so many times. */
async function asked(times: Record<string, number>) {
  const opened = storeOf()
  for (const [path, count] of Object.entries(times)) {
    await opened.made(path, { tags: new Set(['t', path]) }, keyOf(path))
    for (let i = 1; i < count; i++) opened.store.ready(`page ${path}`)
  }
  const remake = new RemakeAsked(opened.store, opened.clock)
  const before = opened.begun.length
  const again = () => opened.begun.slice(before).map(({ path }) => path)
  return { ...opened, remake, again }
}
const rested = () => vi.advanceTimersByTimeAsync(10_000)

describe('pages that expired', () => {
  it('are made again before anybody asks, the most asked for first, one at a time', async () => {
    const { clock, store, remake, again, last } = await asked({ '/a': 3, '/b': 9, '/c': 5, '/rare': 1 })
    clock.expire(['t'])
    for (const done of [['/b'], ['/b', '/c'], ['/b', '/c', '/a']]) {
      const working = remake.look()
      await remake.look()
      expect(again()).toEqual(done)
      last().finish('new')
      await working
      await rested()
    }
    await remake.look()
    expect(again()).toEqual(['/b', '/c', '/a'])
    expect(textOf(store.ready('page /b') as never)).toBe('new')
    expect(store.counts.background).toBe(3)
  })

  it('are left alone while a reader waits for any render, and while changes are not heard', async () => {
    const { clock, store, remake, again, last } = await asked({ '/a': 5 })
    clock.expire(['t'])
    const reader = store.get(keyOf('/other'))
    await remake.look()
    expect(again()).toEqual(['/other'])
    last().finish('other')
    await reader
    clock.goDeaf()
    await remake.look()
    expect(again()).toEqual(['/other'])
    clock.hearAgain()
    void remake.look()
    expect(again()).toEqual(['/other', '/a'])
  })

  it('share their render with a reader who comes meanwhile, unless it was overtaken', async () => {
    const { clock, store, remake, again, begun, last } = await asked({ '/a': 5 })
    clock.expire(['t'])
    void remake.look()
    const reader = store.get(keyOf('/a'))
    clock.expire(['t'])
    const later = store.get(keyOf('/a'))
    last().finish('for the first')
    expect(textOf(await reader)).toBe('for the first')
    await vi.advanceTimersByTimeAsync(1)
    expect(again()).toEqual(['/a', '/a'])
    begun.at(-1)?.finish('for the later one')
    expect(textOf(await later)).toBe('for the later one')
  })

  it('take no more than a tenth of the time, however often they expire', async () => {
    const { clock, remake, again, begun } = await asked({ '/a': 500 })
    let ended = begun.length
    let spent = 0
    for (let ms = 0; ms < 60_000; ms += 50) {
      clock.expire(['t'])
      const working = remake.look()
      if (begun.length > ended) {
        await vi.advanceTimersByTimeAsync(30)
        spent += 30
        begun[ended++]?.finish('new')
      }
      await working
      await vi.advanceTimersByTimeAsync(20)
    }
    expect(again().length).toBeGreaterThan(50)
    expect(spent).toBeLessThan(6000)
  })

  it('are not tried again after a failure before something changes', async () => {
    const { clock, remake, again, last } = await asked({ '/a': 5 })
    clock.expire(['t'])
    const working = remake.look()
    last().fail()
    await working
    await vi.advanceTimersByTimeAsync(500)
    await remake.look()
    expect(again()).toEqual(['/a'])
  })

  it('are forgotten when nobody has asked for a while', async () => {
    const { clock, remake, again } = await asked({ '/a': 5 })
    remake.start()
    await vi.advanceTimersByTimeAsync(3 * 60_000)
    clock.expire(['t'])
    await vi.advanceTimersByTimeAsync(1000)
    remake.stop()
    expect(again()).toEqual([])
  })
})

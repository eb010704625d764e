import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import { home, storeOf } from '@/testing/stored-pages'
import { compress } from './compression'
import { PressAgain } from './press-again'

const TEXT = Array.from({ length: 3000 }, (_, i) => `<p>${i * 7919} and ${i % 17}</p>`).join('')
const headers = { 'content-type': 'text/html' }

describe('a page pressed in a hurry', () => {
  it('is pressed thoroughly while it is kept, and is the same page', async () => {
    const { store, made } = storeOf()
    const quick = await compress(Buffer.from(TEXT), 'text/html', 'quick')
    await made(TEXT, { ...quick, headers, isHurried: true })
    await expect.poll(() => store.ready('page /')?.isHurried, { timeout: 5000 }).toBe(false)
    const page = store.ready('page /')
    expect(page?.br?.length).toBeLessThan((quick.br as Buffer).length)
    expect(page?.gzip?.length).toBeLessThan((quick.gzip as Buffer).length)
    expect(brotliDecompressSync(page?.br as Buffer).toString()).toBe(TEXT)
    expect((await store.get(home)).etag).toBe(TEXT)
  })

  it('is left as it is when it has expired', async () => {
    const { clock, store, made } = storeOf()
    await made(TEXT, { headers, isHurried: true })
    clock.expire(['t'])
    await store.pressAgain('page /')
    expect(store.kept.look('page /')?.page.isHurried).toBe(true)
  })

  it('has to last a moment first, from when it was last made, and each has its turn', async () => {
    vi.useFakeTimers()
    const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)
    const pressed: string[] = []
    const again = new PressAgain(async (name) => {
      pressed.push(name)
      if (name === 'b') throw new Error('that one not')
    }, 100)
    for (const name of ['a', 'b', 'c']) again.add(name)
    await wait(60)
    again.add('a')
    expect(pressed).toEqual([])
    await wait(70)
    expect(pressed).toEqual(['b', 'c'])
    await wait(100)
    expect(pressed).toEqual(['b', 'c', 'a'])
    vi.useRealTimers()
  })
})

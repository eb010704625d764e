import { expect, it } from 'vitest'
import type { Evidence } from './evidence-schema'
import { askPast } from './past-desk'

const evidence = (asOf: string): Evidence => ({ asOf, technologies: [] })

it('a moment that takes long is read on while its readers are told to come again, and is read once', async () => {
  let reads = 0
  let done: (found: Evidence) => void = () => {}
  const read = () => {
    reads++
    return new Promise<Evidence>((resolve) => {
      done = resolve
    })
  }
  expect(await askPast('long ago', read, 5)).toBe('READING')
  expect(await askPast('long ago', read, 5)).toBe('READING')
  const waiting = askPast('long ago', read, 10_000)
  done(evidence('then'))
  expect(await waiting).toEqual(evidence('then'))
  expect(await askPast('long ago', read)).toEqual(evidence('then'))
  expect(reads).toBe(1)
})

it('one that cannot be read leaves the way free for the next, and is tried again', async () => {
  await expect(askPast('broken', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(await askPast('broken', () => Promise.resolve(evidence('mended')))).toEqual(evidence('mended'))
})

it('what is refused is not kept', async () => {
  expect(await askPast('to come', () => Promise.resolve('TO_COME'))).toBe('TO_COME')
  expect(await askPast('to come', () => Promise.resolve(evidence('passed')))).toEqual(evidence('passed'))
})

it('many moments at once are refused', async () => {
  const ends: (() => void)[] = []
  const read = () => new Promise<Evidence>((resolve) => ends.push(() => resolve(evidence('x'))))
  const asked = Array.from({ length: 9 }, (_, nth) => askPast(`many ${nth}`, read, 1))
  expect(await askPast('one too many', read, 1)).toBe('BUSY')
  expect(await Promise.all(asked)).toEqual(Array(9).fill('READING'))
})

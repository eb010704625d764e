import { describe, expect, it } from 'vitest'
import { QueueFull, RenderQueue } from './render-queue'

/** Work that the test ends one by one. */
function workOf(queue: RenderQueue) {
  const begun: string[] = []
  const ends = new Map<string, { resolve: () => void; reject: (error: Error) => void }>()
  const run = (name: string) =>
    queue.run(
      () =>
        new Promise<string>((resolve, reject) => {
          begun.push(name)
          ends.set(name, { resolve: () => resolve(name), reject })
        }),
    )
  return { begun, ends, run }
}
const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('the queue of renders', () => {
  it('begins at once what has room, and the rest in the order in which it came', async () => {
    const queue = new RenderQueue(2, 10)
    const { begun, ends, run } = workOf(queue)
    const all = ['a', 'b', 'c', 'd'].map(run)
    expect([begun, queue.running, queue.waiting]).toEqual([['a', 'b'], 2, 2])
    ends.get('b')?.resolve()
    await settled()
    expect([begun, queue.running, queue.waiting]).toEqual([['a', 'b', 'c'], 2, 1])
    ends.get('a')?.reject(new Error('away'))
    await expect(all[0]).rejects.toThrow('away')
    await settled()
    expect(begun).toEqual(['a', 'b', 'c', 'd'])
    for (const name of ['c', 'd']) ends.get(name)?.resolve()
    expect(await Promise.all(all.slice(1))).toEqual(['b', 'c', 'd'])
    expect([queue.running, queue.waiting]).toEqual([0, 0])
  })

  it('lets nobody who comes later overtake those who wait', async () => {
    const queue = new RenderQueue(1, 10)
    const { begun, ends, run } = workOf(queue)
    const first = run('a')
    void run('b')
    ends.get('a')?.resolve()
    void first.then(() => run('c'))
    await settled()
    expect(begun).toEqual(['a', 'b'])
  })

  it('turns away whoever would wait behind too many', async () => {
    const queue = new RenderQueue(1, 1)
    const { begun, ends, run } = workOf(queue)
    const kept = [run('a'), run('b')]
    await expect(run('c')).rejects.toThrow(QueueFull)
    for (const name of ['a', 'b']) {
      ends.get(name)?.resolve()
      await settled()
    }
    expect(await Promise.all(kept)).toEqual(['a', 'b'])
    expect(begun).toEqual(['a', 'b'])
  })
})

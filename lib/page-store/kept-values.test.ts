import { AsyncLocalStorage } from 'node:async_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, expect, it, vi } from 'vitest'
import { ExpiryClock } from './expiry-clock'
import { keptValue, keptValues, offerKeptValues } from './kept-values'
import { rendering } from './rendering'

const clock = new ExpiryClock()
offerKeptValues(clock)
afterEach(() => clock.expireAll())

it('reads once for all who ask, until a tag expires', async () => {
  const read = vi.fn(async () => ({}))
  const ask = () => keptValue('list', ['ranking'], read)
  const [first, second] = await Promise.all([ask(), ask()])
  clock.expire(['technology:django'])
  expect([second === first, (await ask()) === first]).toEqual([true, true])
  clock.expire(['ranking'])
  expect((await ask()) === first).toBe(false)
  expect(read).toHaveBeenCalledTimes(2)
})

it('hands nobody who asks after a change what was begun to be read before it', async () => {
  let finish = (_: string) => {}
  const early = keptValue('list', ['ranking'], () => new Promise<string>((done) => (finish = done)))
  clock.expire(['ranking'])
  const late = keptValue('list', ['ranking'], async () => 'new')
  finish('old')
  expect([await early, await late]).toEqual(['old', 'new'])
  expect(await keptValue('list', ['ranking'], async () => 'newer')).toBe('new')
})

it('keeps what knows its tags itself: shared while nothing changes as it is read, then until one of them expires', async () => {
  let finish = (_: { handle: string }) => {}
  const read = vi.fn(() => new Promise<{ handle: string }>((done) => (finish = done)))
  const ask = () => keptValue('author', ({ handle }) => [`handle:${handle}`], read)
  const both = [ask(), ask()]
  expect(read).toHaveBeenCalledTimes(1)
  clock.expire(['handle:ada'])
  const late = ask()
  expect(read).toHaveBeenCalledTimes(2)
  finish({ handle: 'ada' })
  await late
  void both
  clock.expire(['handle:bob'])
  await ask()
  expect(read).toHaveBeenCalledTimes(2)
  clock.expire(['handle:ada'])
  void ask()
  expect(read).toHaveBeenCalledTimes(3)
})

it('does not keep as new what a render read that may have found an older state in the replica', async () => {
  const read = vi.fn(async () => 1)
  const context = { tags: new Set<string>(), replica: { failed() {} }, since: clock.now }
  clock.expire(['ranking'])
  await rendering.run(context, () => keptValue('from the replica', ['ranking'], read))
  await keptValue('from the replica', ['ranking'], read)
  expect(read).toHaveBeenCalledTimes(2)
})

it('lets no render that reads the primary wait for what another reads from a replica that fails', async () => {
  let fail = (_: Error) => {}
  const failing = () => new Promise<never>((_, reject) => (fail = reject))
  const onReplica = () => ({ tags: new Set<string>(), replica: { failed() {} }, since: clock.now })
  const onPrimary = { tags: new Set<string>(), since: clock.now }
  const names = new Map([['a', { name: 'many', tags: [] }]])
  const one = rendering.run(onReplica(), () => keptValue('one', [], failing))
  const failOne = fail
  const many = rendering.run(onReplica(), () => keptValues(names, failing))
  await vi.waitFor(() => expect(fail === failOne).toBe(false))
  const read = vi.fn(async () => 'primary')
  await rendering.run(onPrimary, async () => {
    expect(await keptValue('one', [], read)).toBe('primary')
    expect(await keptValues(names, async () => new Map([['a', 'primary']]))).toEqual(
      new Map([['a', 'primary']]),
    )
  })
  for (const end of [failOne, fail]) end(new Error('the replica is away'))
  await expect(one).rejects.toThrow('away')
  await expect(many).rejects.toThrow('away')
  // What failed elsewhere takes nothing away.
  expect(await keptValue('one', [], read)).toBe('primary')
  expect(read).toHaveBeenCalledTimes(1)
})

it('lets renders share what is read from the replica, and every one what has been read there', async () => {
  const read = vi.fn(async () => 'replica')
  const ask = () => keptValue('from there', [], read)
  const onReplica = { tags: new Set<string>(), replica: { failed() {} }, since: clock.now }
  await rendering.run(onReplica, () => Promise.all([ask(), ask()]))
  expect(await ask()).toBe('replica')
  expect(read).toHaveBeenCalledTimes(1)
})

it('reads for each while nothing is heard of changes, and forgets what failed', async () => {
  const read = vi.fn(async () => 1)
  clock.goDeaf()
  await keptValue('number', [], read)
  await keptValue('number', [], read)
  expect(read).toHaveBeenCalledTimes(2)
  clock.hearAgain()
  await expect(keptValue('number', [], () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(await keptValue('number', [], read)).toBe(1)
})

it('reads of many only those that have expired', async () => {
  const asked: string[][] = []
  const ask = () =>
    keptValues(
      new Map(['a', 'b', 'c'].map((key) => [key, { name: `of ${key}`, tags: [`tag:${key}`] }])),
      async (keys) => {
        asked.push(keys)
        return new Map(keys.map((key) => [key, key.toUpperCase()]))
      },
    )
  await ask()
  clock.expire(['tag:b'])
  expect(await ask()).toEqual(
    new Map([
      ['a', 'A'],
      ['c', 'C'],
      ['b', 'B'],
    ]),
  )
  expect(asked).toEqual([['a', 'b', 'c'], ['b']])
})

it('holds nothing of the render that read a value', async () => {
  const renders = new AsyncLocalStorage<object>()
  const readInRender = async () => {
    const render = { bytes: Buffer.alloc(1000) }
    await renders.run(render, () => keptValue('of a render', [], async () => 'value'))
    return new WeakRef(render)
  }
  const render = await readInRender()
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  await vi.waitFor(() => {
    collect()
    expect(render.deref() === undefined).toBe(true)
  })
  expect(await keptValue('of a render', [], async () => 'another')).toBe('value')
})

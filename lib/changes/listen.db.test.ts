import { connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import postgres from 'postgres'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useTestDatabase } from '@/testing/test-database'
import { Listener } from './listen'
import { ListeningLine } from './listening-line'
import type { Notice } from './notice'

useTestDatabase()

let end: (() => unknown)[] = []
afterEach(async () => {
  for (const step of end.reverse()) await step()
  end = []
})

/** A way to the database that can fall silent without closing, as a hanging machine does, or break. */
async function relay() {
  const target = new URL(process.env.DATABASE_URL as string)
  const pairs: [Socket, Socket][] = []
  const server: Server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    near.pipe(far).pipe(near)
    for (const socket of [near, far]) socket.on('error', () => {})
    pairs.push([near, far])
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(target)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as { port: number }).port)
  const cut = () => {
    for (const socket of pairs.flat()) socket.destroy()
  }
  const silence = () => {
    for (const [near, far] of pairs.splice(0)) {
      near.unpipe(far)
      far.unpipe(near)
      near.pause()
      far.pause()
      end.push(
        () => far.destroy(),
        () => near.destroy(),
      )
    }
  }
  end.push(() => server.close(), cut)
  return { url: url.href, cut, silence }
}

function listener(url: string) {
  const heard: Notice[] = []
  const calls: string[] = []
  const made = new Listener({
    url,
    hear: (notice) => heard.push(notice),
    goDeaf: () => calls.push('deaf'),
    catchUp: async () => void calls.push('catch up'),
    hearAgain: () => calls.push('hear'),
    report: () => {},
  })
  end.push(() => made.close())
  const sql = postgres(process.env.DATABASE_URL as string, { max: 1 })
  end.push(() => sql.end())
  const send = (notice: Notice) => sql`insert into notice (body) values (${sql.json(notice)})`
  return { made, heard, calls, send }
}

describe('the listener', () => {
  it('catches up before it counts as hearing, then hears notices at once', async () => {
    const { made, heard, calls, send } = listener((await relay()).url)
    await made.firstHearing(3000)
    expect(calls).toEqual(['catch up', 'hear'])
    const notice: Notice = { id: '1', sums: [], tags: ['ranking'] }
    await send(notice)
    await vi.waitFor(() => expect(heard).toEqual([notice]), { timeout: 500, interval: 5 })
  })

  it('misses none of many transactions, which end in another order than they began', async () => {
    const { made, heard } = listener((await relay()).url)
    await made.firstHearing(3000)
    const sql = postgres(process.env.DATABASE_URL as string, { max: 8 })
    end.push(() => sql.end())
    const tell = (nth: number) =>
      sql.begin(async (tx) => {
        await tx`insert into notice (body) values (${tx.json({ id: String(nth), sums: [], tags: [] })})`
        await wait((nth * 37) % 120)
      })
    const sent = Array.from({ length: 40 }, (_, nth) => nth)
    await Promise.all(sent.map(tell))
    const ids = () => heard.map(({ id }) => Number(id)).sort((a, b) => a - b)
    await vi.waitFor(() => expect(ids()).toEqual(sent), { timeout: 2000, interval: 20 })
  })

  it('forgets what was told before a place, and not what a longer transaction tells after it', async () => {
    const line = new ListeningLine(process.env.DATABASE_URL as string)
    end.push(() => line.close())
    const sql = postgres(process.env.DATABASE_URL as string, { max: 2 })
    end.push(() => sql.end())
    const told = async () => (await sql`select body->>'id' as id from notice order by 1`).map(({ id }) => id)
    await sql`delete from notice`
    let place = ''
    await sql.begin(async (tx) => {
      await tx`insert into notice (body) values ('{"id": "long"}')`
      await sql`insert into notice (body) values ('{"id": "short"}')`
      place = await line.here()
    })
    expect((await line.readSince(place)).notices).toEqual([{ id: 'long' }])
    expect(await told()).toEqual(['long', 'short'])
    await line.forgetBefore(place)
    expect(await told()).toEqual(['long'])
  })

  it('knows at once that its connection broke, and hears again by itself', async () => {
    const { url, cut } = await relay()
    const { made, calls } = listener(url)
    await made.firstHearing(3000)
    cut()
    await vi.waitFor(() => expect(made.isHearing).toBe(false), { timeout: 3000, interval: 20 })
    await vi.waitFor(() => expect(made.isHearing).toBe(true), { timeout: 4000, interval: 20 })
    expect(calls).toEqual(['catch up', 'hear', 'deaf', 'catch up', 'hear'])
  })

  it('knows within three seconds that a silent database tells nothing any more', async () => {
    const { url, silence } = await relay()
    const { made } = listener(url)
    await made.firstHearing(3000)
    const since = performance.now()
    silence()
    while (made.isHearing && performance.now() - since < 4000) await wait(10)
    expect(performance.now() - since).toBeLessThan(3000)
    expect(made.isHearing).toBe(false)
  })
})

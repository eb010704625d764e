import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { setSuspended } from '@/lib/member/set-suspended'
import { castVote } from '@/lib/vote/cast-vote'
import { aMember, pointsOf } from '@/testing/factories'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { ballotsNow } from './ballot-lines'
import { copyStream } from './copy-stream'
import { ndjsonRoute } from './ndjson-response'

const url = useTestDatabase()
const MEMBERS = 75_000
const running = async () =>
  (await runOn(
    url,
    `select pid, wait_event from pg_stat_activity where application_name = 'backboard export'`,
  )) as {
    pid: number
    wait_event: string
  }[]
const open = (signal = new AbortController().signal) => copyStream(ballotsNow, signal, () => ended++)
let ended = 0
afterEach(() => expect.poll(running, { timeout: 8000 }).toEqual([]))

const linesOf = async () => (await new Response(await open()).text()).split('\n').slice(0, -1)

describe('a few ballots', () => {
  it('come with what they say, sorted by it, and only where they count', async () => {
    const [pro, ...pros] = (await pointsOf('django')).filter(({ side }) => side === 'PRO')
    const [con] = (await pointsOf('django')).filter(({ side }) => side === 'CON')
    const [flask] = await pointsOf('flask')
    const voters = await Promise.all([1, 2, 3, 4].map(() => aMember()))
    const [one, two, suspended, aside] = voters.map(({ id }) => id) as [string, string, string, string]
    for (const point of [pro, ...pros]) await castVote(one, point?.id as string, 1)
    await castVote(two, con?.id as string, 1)
    await castVote(two, flask?.id as string, 1)
    await castVote(suspended, flask?.id as string, 1)
    await castVote(aside, flask?.id as string, -1)
    await setSuspended(voters[2]?.email as string, true)
    await db.$queryRaw`select set_ballot_aside(${aside}::uuid, t.id, true)::text from technology t where slug = 'flask'`
    expect((await linesOf()).map((line) => JSON.parse(line))).toEqual([
      { technology: 'django', favourable: 0, unfavourable: 1 },
      { technology: 'django', favourable: 1 + pros.length, unfavourable: 0 },
      { technology: 'flask', favourable: 1, unfavourable: 0 },
    ])
  })
})

describe('half a million ballots', () => {
  beforeAll(async () => {
    await runOn(
      url,
      `insert into member (handle, email, email_verified)
       select 'many-' || n, 'many-' || n || '@members.example', now() from generate_series(1, ${MEMBERS}) n`,
    )
    await runOn(
      url,
      `set session_replication_role = replica;
       insert into ballot (member_id, technology_id, favourable, unfavourable)
       select m.id, t.id, 1 + (hashtext(m.handle || t.slug) & 7), (hashtext(t.slug || m.handle) & 7)
       from member m, technology t where m.handle like 'many-%'`,
    )
    await runOn(url, 'analyze')
  })

  it('stream in order, with little memory, however slowly they are read', async () => {
    const reader = (await open()).getReader()
    const decoder = new TextDecoder()
    let [lines, bytes, last, rest, most] = [0, 0, '', '', 0]
    globalThis.gc?.()
    const atFirst = process.memoryUsage()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      bytes += value.length
      const whole = (rest + decoder.decode(value, { stream: true })).split('\n')
      rest = whole.pop() as string
      for (const line of whole) {
        const { technology, favourable, unfavourable } = JSON.parse(line)
        const place = [technology, `${favourable}`.padStart(4), `${unfavourable}`.padStart(4)].join(' ')
        if (place < last) throw new Error(`${place} after ${last}`)
        last = place
        lines++
      }
      const { external, arrayBuffers } = process.memoryUsage()
      most = Math.max(most, external - atFirst.external, arrayBuffers - atFirst.arrayBuffers)
    }
    expect(lines).toBe(MEMBERS * 7 + 3)
    expect(bytes).toBeGreaterThan(25_000_000)
    expect(most).toBeLessThan(12_000_000)
  })

  it('wait in the database for a reader who stops', async () => {
    const reader = (await open()).getReader()
    await reader.read()
    const before = process.memoryUsage()
    await setTimeout(700)
    expect(await running()).toMatchObject([{ wait_event: 'ClientWrite' }])
    const after = process.memoryUsage()
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(2_000_000)
    const earlier = ended
    await reader.cancel()
    expect(ended).toBe(earlier + 1)
  })

  it('end with the request, and break off loudly when the database does', async () => {
    const leaving = new AbortController()
    const left = (await open(leaving.signal)).getReader()
    await left.read()
    leaving.abort()
    await expect.poll(running).toEqual([])
    await expect(left.read()).rejects.toThrow()

    const cut = (await open()).getReader()
    await cut.read()
    const [query] = await running()
    await runOn(url, 'select pg_terminate_backend($1)', [query?.pid])
    await expect(
      (async () => {
        while (!(await cut.read()).done);
      })(),
    ).rejects.toThrow()
  })

  it('are given to two networks at once, and once to each; others are told when to come back', async () => {
    const route = ndjsonRoute(() => ({ select: ballotsNow, headers: {} }))
    const ask = (network: string, method = 'GET') =>
      route(new Request('http://here.example/', { method, headers: { 'x-backboard-client': network } }), {})
    const busy = (detail: RegExp) => ({
      problem: { status: 503, type: '/problems/busy', detail: expect.stringMatching(detail) },
      headers: { 'retry-after': '10', 'access-control-allow-origin': '*' },
    })
    const one = await ask('192.0.2.1')
    await expect(ask('192.0.2.1')).rejects.toMatchObject(busy(/your network/))
    const two = await ask('192.0.2.2')
    await expect(ask('192.0.2.3')).rejects.toMatchObject(busy(/as can run at once/))
    expect((await ask('192.0.2.1', 'HEAD')).body).toBeNull()
    await one.body?.cancel()
    const three = await ask('192.0.2.1')
    await two.body?.cancel()
    expect(await (await ask('192.0.2.2')).text()).toMatch(/\n$/)
    const four = await ask('192.0.2.2')
    await Promise.all([three, four].map((each) => each.body?.cancel()))
  })
})

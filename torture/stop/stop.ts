import type { ClientRequest } from 'node:http'
import { Agent, request } from 'node:http'
import { addMembers } from '@/testing/add-members'
import type { Ledger } from '@/testing/ledger'
import type { Check, Torture } from '../check'
import { Places } from '../history/explainable'
import { storedVotes, votablePoints } from '../site/points'
import type { TortureSite } from '../site/start-torture-site'

const REQUESTS = 100
const EXITS_WITHIN_MS = 10_000
/** Every chunk between site and database waits so long: the requests are still under way when the signal comes. */
const SLOW_MS = 30
const ANSWERED = 'SIGTERM with 100 requests under way: each is answered'
const KEPT = 'SIGTERM with 100 requests under way: every acknowledged vote is there'
const EXITS = 'SIGTERM with 100 requests under way: the site ends in order, within 10 s'

export const stop: Check = {
  name: 'stop',
  isQuick: true,
  run: (ledger, torture) => stopAmid(ledger, torture, (site) => site.endApp()),
  planted: [
    {
      defect: 'the site ends at once',
      breaks: [ANSWERED, EXITS],
      run: (ledger, torture) =>
        stopAmid(ledger, torture, async (site) => {
          await site.killApp()
          return 'SIGKILL'
        }),
    },
  ],
}

async function stopAmid(ledger: Ledger, torture: Torture, end: (site: TortureSite) => Promise<string>) {
  const site = await torture.site()
  const points = await votablePoints(site.sql)
  const mark = Math.random().toString(36).slice(2, 8)
  const members = await addMembers(
    site.sql,
    Array.from({ length: REQUESTS }, (_, n) => `last-${mark}-${n}`),
  )
  site.line.slowDown(SLOW_MS)
  const agent = new Agent({ maxSockets: REQUESTS })
  const places = new Places(0)
  const begin = performance.now()
  const underWay = members.map(({ id, token }, n) => {
    const pointId = points[n % points.length] as string
    const { heard, status } = startVote(site.origin, agent, token, pointId)
    const noted = status.then((found) => {
      const outcome = found === 200 ? ('ok' as const) : ('unknown' as const)
      places.note(`${id} ${pointId}`, { value: 1, outcome, begin, end: performance.now() })
      // Who waited too long for the slow database is told to come again, as ever.
      ledger.check(ANSWERED, found === 200 || found === 503, String(found))
    })
    return { heard, noted }
  })
  await Promise.all(underWay.map(({ heard }) => heard))
  const signalled = performance.now()
  const ended = await end(site)
  const isInTime = performance.now() - signalled < EXITS_WITHIN_MS * torture.slack
  ledger.check(EXITS, ended === 'code 0' && isInTime, `${ended} after ${performance.now() - signalled} ms`)
  await Promise.all(underWay.map(({ noted }) => noted))
  agent.destroy()
  site.line.slowDown(0)
  await site.startApp()
  const lost = places.unexplained(await storedVotes(site.sql))
  for (let n = 0; n < REQUESTS; n++) ledger.check(KEPT, n >= lost.length, lost[n])
}

/** A vote whose body goes only once the site has read its head: `heard` resolves then. `status` is 0 without an answer. */
function startVote(origin: string, agent: Agent, token: string, pointId: string) {
  const body = JSON.stringify({ value: 1 })
  const headers = {
    origin,
    cookie: `backboard-session=${token}`,
    'content-type': 'application/json',
    'content-length': String(body.length),
    expect: '100-continue',
  }
  const sent: ClientRequest = request(`${origin}/api/v1/points/${pointId}/vote`, {
    method: 'PUT',
    headers,
    agent,
  })
  const heard = new Promise<void>((done) => {
    sent.once('continue', () => sent.end(body, done))
    sent.once('error', () => done())
  })
  const status = new Promise<number>((done) => {
    sent.once('response', (answer) => {
      answer.resume()
      answer.once('close', () => done(answer.complete ? (answer.statusCode ?? 0) : 0))
    })
    sent.once('error', () => done(0))
  })
  sent.flushHeaders()
  return { heard, status }
}

import { setTimeout as pause } from 'node:timers/promises'
import { addMembers } from '@/testing/add-members'
import { ask } from '@/testing/ask'
import type { Ledger } from '@/testing/ledger'
import { until } from '@/testing/until'
import { Places } from '../history/explainable'
import { send } from '../history/outcome'
import { checkAgreement } from '../site/agree-with-themselves'
import { storedVotes, votablePoints } from '../site/points'
import type { TortureSite } from '../site/start-torture-site'
import { faultAt, publicAddresses } from './public-addresses'

const WRITERS = 20
/** More than the site makes pages at once, so that some would have to wait for others. */
const READERS = 12
/** One of so many addresses was never asked for before. */
const UNSEEN_EVERY = 8
const ANSWERED_WITHIN_MS = 5000
/** Answers come soon after the outage; until then one more refusal is none. */
const RECOVERS_WITHIN_S = 10
const WARM_WITHIN_S = 60

export type Outage = {
  /** What is away, as the promises name it. */
  what: string
  begin(): Promise<void>
  end(): Promise<void>
  seconds: number
  slack: number
  /** Where the requests go; to the site itself when absent. */
  base?: string
  /** Whether some writes may still be done meanwhile. */
  someWritesPass?: boolean
}

/** The promises that every outage is held to. */
export const promisesOf = (what: string) => ({
  refused: `${what}: a write gets 503 with Retry-After`,
  soon: `${what}: within 5 s`,
  pagesStay: `${what}: public pages stay`,
  pagesSoon: `${what}: public pages within 5 s`,
  kept: `${what}: nothing acknowledged is lost, and nothing refused is half done`,
  notStuck: `${what}: afterwards no address is stuck on an error or an empty page`,
  recovers: `${what}: afterwards writes are done again, without a restart of the site`,
})

/** Readers and writers before, during and after something is away. */
export async function throughOutage(site: TortureSite, ledger: Ledger, outage: Outage): Promise<void> {
  const promises = promisesOf(outage.what)
  const { origin } = site
  const base = outage.base ?? origin
  const points = await votablePoints(site.sql)
  const mark = Math.random().toString(36).slice(2, 8)
  const writers = await addMembers(
    site.sql,
    Array.from({ length: WRITERS }, (_, n) => `writer-${mark}-${n}`),
  )
  const places = new Places(0)
  const addresses = await publicAddresses(site)
  const warm = addresses.filter((_, n) => n % UNSEEN_EVERY > 0)
  for (const path of warm) await until(WARM_WITHIN_S, () => mustBeWell(origin + path))

  await outage.begin()
  let isOver = false
  const over = pause(outage.seconds * 1000).then(() => {
    isOver = true
  })
  const writing = writers.map(async (member) => {
    for (let n = 0; !isOver; n++) {
      const pointId = points[Math.floor(Math.random() * points.length)] as string
      const value = n % 2 ? -1 : 1
      const sent = await send({ origin, base }, member, `/points/${pointId}/vote`, {
        method: 'PUT',
        json: { value },
      })
      places.note(`${member.id} ${pointId}`, { value, ...sent })
      // What was sent before the end and answered after it may be either.
      if (isOver) return
      const isRefused = sent.status === 503 && sent.answer?.headers['retry-after'] !== undefined
      if (sent.outcome === 'ok' && outage.someWritesPass) continue
      ledger.check(
        promises.refused,
        isRefused,
        `${sent.status} ${sent.answer?.body.toString().slice(0, 200)}`,
      )
      ledger.measure(promises.soon, sent.end - sent.begin, ANSWERED_WITHIN_MS * outage.slack)
      await pause(200)
    }
  })
  const reading = Array.from({ length: READERS }, async (_, reader) => {
    // No two of them ask for the same page.
    for (let n = reader; !isOver; n = n + READERS < warm.length ? n + READERS : reader) {
      const began = performance.now()
      const fault = await faultAt(base + warm[n])
      ledger.measure(promises.pagesSoon, performance.now() - began, ANSWERED_WITHIN_MS * outage.slack)
      ledger.check(promises.pagesStay, fault === null, fault ?? '')
      await pause(20)
    }
  })
  // Nobody has seen these yet: they may say that the database is away, but not for good.
  const unseen = addresses.filter((path) => !warm.includes(path))
  const asking = Promise.all(unseen.map((path) => ask(base + path).catch(() => {})))
  await Promise.all([over, ...writing, ...reading, asking]).finally(outage.end)

  await until(RECOVERS_WITHIN_S * outage.slack, () => mustBeReady(origin))
  for (const [n, member] of writers.entries()) {
    const pointId = points[n % points.length] as string
    const sent = await send({ origin, base }, member, `/points/${pointId}/vote`, {
      method: 'PUT',
      json: { value: 1 },
    })
    places.note(`${member.id} ${pointId}`, { value: 1, ...sent })
    ledger.check(promises.recovers, sent.outcome === 'ok', `${sent.status} ${sent.answer?.body}`)
  }
  const wrong = places.unexplained(await storedVotes(site.sql))
  ledger.check(promises.kept, wrong.length === 0, () => wrong.slice(0, 3).join('; '))
  await checkAgreement(site, ledger, promises.kept)
  const stuck = new Set(addresses)
  await until(RECOVERS_WITHIN_S * outage.slack, async () => {
    for (const path of stuck) if (!(await faultAt(base + path))) stuck.delete(path)
    if (stuck.size > 0) throw new Error('some are stuck')
  }).catch(() => {})
  for (const path of addresses) ledger.check(promises.notStuck, !stuck.has(path), path)
}

async function mustBeWell(url: string) {
  const fault = await faultAt(url)
  if (fault) throw new Error(fault)
}

async function mustBeReady(origin: string) {
  const { status } = await ask(`${origin}/api/ready`)
  if (status !== 200) throw new Error(`not ready: ${status}`)
}

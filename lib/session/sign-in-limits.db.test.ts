import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { newAddress, useLoopbackSite } from './browser-for-tests'
import { clearAsked } from './clear-asked'
import { signInLimits } from './sign-in-limits'

const url = useTestDatabase()
useLoopbackSite()

let networks = 0
const newNetwork = () => `2001:db8:0:${(networks++).toString(16)}::/64`
const limits = (scale = 1) =>
  signInLimits({
    LIMIT_SIGN_IN_MAILS_PER_ADDRESS: 5,
    LIMIT_SIGN_IN_MAILS_PER_NETWORK: 25,
    RATE_LIMIT_SCALE: scale,
  })
const passed = (waits: number[]) => waits.filter((wait) => wait === 0).length
/** As if so many seconds had gone by. */
const later = (seconds: number) =>
  runOn(
    url,
    `update strict_limit set until = until - make_interval(secs => $1),
      taken = array(select t - make_interval(secs => $1) from unnest(taken) with ordinality as u(t, n) order by n)`,
    [seconds],
  )

it('sends an address five mails in half an hour, from wherever they are asked for', async () => {
  const { mailWait } = limits()
  const address = newAddress()
  for (let n = 0; n < 5; n++) expect(await mailWait(address, newNetwork())).toBe(0)
  const wait = await mailWait(address, newNetwork())
  expect(wait).toBeGreaterThan(29 * 60)
  expect(wait).toBeLessThanOrEqual(30 * 60)
  expect(await mailWait(newAddress(), newNetwork())).toBe(0)
})

it('never lets more than five through in any half hour, not even around the turn of one', async () => {
  const { mailWait } = limits()
  const address = newAddress()
  expect(await mailWait(address, newNetwork())).toBe(0)
  await later(29 * 60)
  for (let n = 0; n < 4; n++) expect(await mailWait(address, newNetwork())).toBe(0)
  expect(await mailWait(address, newNetwork())).toBeLessThanOrEqual(60)
  await later(61)
  expect(await mailWait(address, newNetwork())).toBe(0)
  // The four of a minute ago still count.
  expect(await mailWait(address, newNetwork())).toBeGreaterThan(28 * 60)
})

it('sends a network twenty-five mails in five minutes, to whomever', async () => {
  const { mailWait, networkWait } = limits()
  const network = newNetwork()
  for (let n = 0; n < 25; n++) {
    expect(await networkWait(network)).toBe(0)
    expect(await mailWait(newAddress(), network)).toBe(0)
  }
  expect(await networkWait(network)).toBeGreaterThan(4 * 60)
  expect(await mailWait(newAddress(), network)).toBeLessThanOrEqual(5 * 60)
  expect(await networkWait(newNetwork())).toBe(0)
})

it('a mail that its network is refused costs its address nothing', async () => {
  const { mailWait } = limits()
  const [network, address] = [newNetwork(), newAddress()]
  for (let n = 0; n < 25; n++) await mailWait(newAddress(), network)
  for (let n = 0; n < 9; n++) expect(await mailWait(address, network)).toBeGreaterThan(0)
  for (let n = 0; n < 5; n++) expect(await mailWait(address, newNetwork())).toBe(0)
})

it('lets exactly as many through when all ask at once', async () => {
  const address = newAddress()
  const { mailWait } = limits()
  const waits = await Promise.all(Array.from({ length: 60 }, () => mailWait(address, newNetwork())))
  expect(passed(waits)).toBe(5)
  const network = newNetwork()
  expect(passed(await Promise.all(Array.from({ length: 60 }, () => mailWait(newAddress(), network))))).toBe(
    25,
  )
})

/** A process that counts by itself, as one of several that serve the site would. */
const ASK = `
  const { parentPort, workerData } = require('node:worker_threads')
  const { Client } = require('pg')
  const ask = async () => {
    const client = new Client({ connectionString: workerData.url })
    await client.connect()
    let taken = 0
    for (let n = 0; n < 20; n++) {
      const { rows } = await client.query("select take_from_limit($1, 5, interval '30 minutes') as wait", [workerData.key])
      if (rows[0].wait === 0) taken++
    }
    await client.end()
    parentPort.postMessage(taken)
  }
  ask()`

it('is one limit for several threads with connections of their own', async () => {
  const key = Buffer.alloc(32, 7)
  const counts = await Promise.all(
    Array.from(
      { length: 4 },
      () =>
        new Promise<number>((done, failed) => {
          const worker = new Worker(ASK, { eval: true, workerData: { url, key } })
          worker.once('message', done).once('error', failed)
        }),
    ),
  )
  expect(counts.reduce((sum, count) => sum + count)).toBe(5)
})

it('multiplies by the scale', async () => {
  const { mailWait } = limits(2)
  const address = newAddress()
  const waits = await Promise.all(Array.from({ length: 12 }, () => mailWait(address, newNetwork())))
  expect(passed(waits)).toBe(10)
})

it('keeps neither addresses nor networks, and nothing at all when its time is over', async () => {
  await clearAsked()
  const address = newAddress()
  await limits().mailWait(address, '203.0.113.9')
  const [{ all }] = await runOn(
    url,
    'select string_agg(strict_limit::text, chr(10)) as all from strict_limit',
  )
  expect(all).not.toMatch(/@|203\.0\.113/)
  for (const known of [address, '203.0.113.9']) expect(all).not.toContain(Buffer.from(known).toString('hex'))
  expect(await clearAsked()).toBe(0)
  await later(31 * 60)
  await clearAsked()
  expect(await db.strictLimit.count()).toBe(0)
})

it('outlives the server, crashes included', async () => {
  const kinds = await runOn(url, "select relpersistence as kind from pg_class where relname = 'strict_limit'")
  expect(kinds).toEqual([{ kind: 'p' }])
})

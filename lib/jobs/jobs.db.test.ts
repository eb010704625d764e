import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, it, vi } from 'vitest'
import { siteUrlOf } from '@/lib/local-postgres/site-role'
import { prepareDatabase } from '@/lib/migrate/prepare-database'
import { startProxy } from '@/testing/switchable-proxy'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { startJobs } from './jobs'
import { prepareQueues } from './prepare-queues'
import type { Job } from './schedule'

const url = useTestDatabase()
const siteUrl = siteUrlOf(url)
const never = '0 0 29 2 *'
const said: string[] = []
const report = (message: string) => said.push(message)
const stops: (() => Promise<void>)[] = []

/** As a site does: what it needs is made by the owner before. */
async function start(jobs: Job[], databaseUrl = siteUrl) {
  const names = jobs.map(({ name }) => name)
  await prepareQueues(url, names)
  return startBy(databaseUrl, jobs)
}
const startAsOwner = (jobs: Job[]) => startBy(url, jobs)
async function startBy(databaseUrl: string, jobs: Job[]) {
  const { stop } = await startJobs(databaseUrl, report, { jobs, pollSeconds: 1 })
  stops.push(stop)
  return stop
}

afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()))
  said.length = 0
})

const minutesSince = (start: number) => Math.floor(Date.now() / 60_000) - Math.floor(start / 60_000) + 1

it('of several processes exactly one runs a job at the start, and one what the clock calls for', async () => {
  const began = Date.now()
  const atStart = vi.fn(async () => {})
  const everyMinute = vi.fn(async () => {})
  const jobs: Job[] = [
    { name: 'at-start', cron: never, atStart: true, run: atStart },
    { name: 'every-minute', cron: '* * * * *', run: everyMinute },
  ]
  // At once, on a database without pg-boss's tables, by the one role that there is.
  await runOn(url, 'drop schema pgboss cascade')
  await Promise.all([startAsOwner(jobs), startAsOwner(jobs), startAsOwner(jobs)])
  await vi.waitFor(() => expect(everyMinute).toHaveBeenCalled(), { timeout: 30_000 })
  await pause(4000)
  expect(atStart.mock.calls.length).toBeGreaterThanOrEqual(1)
  expect(atStart.mock.calls.length).toBeLessThanOrEqual(minutesSince(began))
  expect(everyMinute.mock.calls.length).toBeLessThanOrEqual(minutesSince(began))
  expect(said).toEqual([])
  await prepareDatabase({ ownerUrl: url, siteUrl })
})

it('the clock also runs jobs for a role that may make no queue, on a database that only its owner prepared', async () => {
  await runOn(url, 'drop schema pgboss cascade')
  await prepareDatabase({ ownerUrl: url, siteUrl })
  const run = vi.fn(async () => {})
  await startBy(siteUrl, [{ name: 'end-suspensions', cron: '* * * * *', run }])
  await vi.waitFor(() => expect(run).toHaveBeenCalled(), { timeout: 10_000 })
  expect(said).toEqual([])
})

it('a job that runs in one process does not run in another at the same time', async () => {
  let running = 0
  let most = 0
  let runs = 0
  const run = async () => {
    most = Math.max(most, ++running)
    await pause(1500)
    running--
    runs++
  }
  const jobs: Job[] = [{ name: 'slow', cron: never, run }]
  await Promise.all([start(jobs), start(jobs)])
  const queued = () => runOn(url, `select from pgboss.queue where name = 'slow'`)
  await vi.waitFor(async () => expect(await queued()).toHaveLength(1), { timeout: 10_000 })
  for (let i = 0; i < 3; i++)
    await runOn(url, `insert into pgboss.job (name, policy) values ('slow', 'singleton')`)
  await vi.waitFor(() => expect(runs).toBe(3), { timeout: 30_000 })
  expect(most).toBe(1)
  expect(said).toEqual([])
})

it('a job that fails is told, and its process goes on', async () => {
  const run = vi.fn(async () => {
    throw new Error('no such luck')
  })
  await start([{ name: 'unlucky', cron: never, atStart: true, run }])
  await vi.waitFor(() => expect(said).toEqual(['jobs: unlucky: no such luck']), { timeout: 10_000 })
})

it('starts at once while the database is away, and works when it comes', async () => {
  const proxy = await startProxy(siteUrl)
  proxy.cut()
  const run = vi.fn(async () => {})
  const began = performance.now()
  const stop = await start([{ name: 'patient', cron: never, atStart: true, run }], proxy.url)
  expect(performance.now() - began).toBeLessThan(500)
  await vi.waitFor(() => expect(said).toContain('jobs: the database does not answer; they wait'))
  proxy.mend()
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(1), { timeout: 30_000 })
  await stop()
  await proxy.close()
})

it('ends in order: a running job is told, and what it leaves is not lost', async () => {
  let told = false
  let begun = false
  const run = async (signal: AbortSignal) => {
    begun = true
    await pause(20_000, null, { signal }).catch(() => {
      told = true
    })
  }
  const stop = await start([{ name: 'long', cron: never, atStart: true, run }])
  await vi.waitFor(() => expect(begun).toBe(true), { timeout: 10_000 })
  const began = performance.now()
  await stop()
  expect(told).toBe(true)
  expect(performance.now() - began).toBeLessThan(5000)
  expect(await runOn(url, `select state from pgboss.job where name = 'long'`)).toEqual([
    { state: 'completed' },
  ])
})

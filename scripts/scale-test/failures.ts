import { setTimeout as pause } from 'node:timers/promises'
import { ask } from '@/testing/ask'
import { withCrowd } from './crowd'
import { measureFreshness } from './freshness'
import { warmUp } from './reader'
import type { Story } from './site'
import { Acknowledged } from './votes'

const FEW = 6
/** Connections by which the processes read public pages there. */
const readsOn = async ({ onReplica }: Parameters<Story>[0]) => {
  const [row] = await onReplica<{ reads: string }[]>`
    select count(*) as reads from pg_stat_activity where application_name = 'backboard reads'`
  return Number(row?.reads)
}

export const killStory: Story = async (site, ledger) => {
  const votes = new Acknowledged()
  const [, victim] = site.processes
  const told = {
    reads: 'no read fails while a process is killed and comes back',
    writes: { promise: 'a vote is answered while a process is killed', mayWait: true },
  }
  await withCrowd(site, ledger, votes, told, async () => {
    await pause(3000)
    await victim?.running.stop('SIGKILL')
    await pause(4000)
    await victim?.restart()
    await pause(2000)
  })
  const { tries, lost } = await votes.compare(site)
  for (let n = 0; n < tries; n++)
    ledger.check('every acknowledged vote is in the database', n >= lost.length, lost[n])
  // While votes overtake every render, a process that begins anew keeps no page; now it can.
  await warmUp(site, ledger)
}

export const replicaStory: Story = async (site, ledger) => {
  await ask(`${site.processes[0]?.origin}/compare/django-vs-flask`)
  ledger.check('public pages are read from the replica', (await readsOn(site)) > 0, 'nothing was asked of it')
  await site.onReplica`select pg_wal_replay_pause()`
  await measureFreshness(site, ledger, FEW, {
    self: 'the voter sees it within 0.1 s while the replica stands still',
    signedOut: 'signed-out readers see a vote within 1.1 s then too',
    signedIn: 'every process shows a vote within 0.1 s then too',
  })
  await site.onReplica`select pg_wal_replay_resume()`
  await pause(500)
  await site.replica.running.stop('SIGKILL')
  await measureFreshness(site, ledger, FEW, {
    self: 'the voter sees it within 0.1 s without the replica',
    signedOut: 'signed-out readers see a vote within 1.1 s without the replica',
    signedIn: 'every process shows a vote within 0.1 s without the replica',
  })
}

export const limitStoreStory: Story = async (site, ledger) => {
  const votes = new Acknowledged()
  const told = {
    reads: 'no read fails while the store of limits is gone',
    writes: { promise: 'no vote fails while the store of limits is gone', mayWait: false },
  }
  await withCrowd(site, ledger, votes, told, async () => {
    await pause(500)
    await site.limits.running.stop('SIGKILL')
    await pause(3000)
  })
}

export const poolerStory: Story = async (site, ledger) => {
  const votes = new Acknowledged()
  const told = {
    reads: 'no read of a page that is kept fails while PgBouncer begins anew',
    writes: { promise: 'a vote is done or told to come again (503) then', mayWait: true },
  }
  await withCrowd(site, ledger, votes, told, async () => {
    await pause(500)
    await site.pooler.restart()
    await pause(4000)
  })
  const afterwards = { ...told, writes: { promise: 'and every vote is done soon after', mayWait: false } }
  await withCrowd(site, ledger, votes, afterwards, () => pause(1500))
  const { tries, lost } = await votes.compare(site)
  for (let n = 0; n < tries; n++)
    ledger.check('every acknowledged vote is in the database', n >= lost.length, lost[n])
}

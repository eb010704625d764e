import { setTimeout as pause } from 'node:timers/promises'
import { addMembers } from '@/testing/add-members'
import { ask } from '@/testing/ask'
import type { Ledger } from '@/testing/ledger'
import { until } from '@/testing/until'
import type { Check, Torture } from '../check'
import { startHastyFront } from '../defects/hasty-front'
import { checkAgreement } from '../site/agree-with-themselves'
import { listedSlugs, votablePoints } from '../site/points'
import type { TortureSite } from '../site/start-torture-site'
import { actUntil, Said } from './crowd'
import { checkPoolIsDurable, POOL_IS_DURABLE, withLateFlush } from './durable'
import { lostWrites, repeatUnknown } from './lost'

const CLIENTS = { quick: 20, whole: 50 }
const READY_AFTER_MS = { site: 5000, database: 10_000 }
type Victim = keyof typeof READY_AFTER_MS

const kept = (victim: Victim) => `kill -9 of the ${victim}: every acknowledged vote and comment is there`
const whole = (victim: Victim) =>
  `kill -9 of the ${victim}: none is half applied (vote, ballot, sums, log, notices, pages)`
const once = (victim: Victim) => `kill -9 of the ${victim}: a comment sent again with its key is there once`
const ready = (victim: Victim) =>
  `kill -9 of the ${victim}: ready again${victim === 'database' ? ' without restarting the site' : ''}`

export const crashes: Check = {
  name: 'crashes',
  isQuick: true,
  async run(ledger, torture) {
    await checkPoolIsDurable((await torture.site()).database.url, ledger)
    const times = torture.isQuick ? 1 : 5
    await crash('site', times, ledger, torture)
    await crash('database', times, ledger, torture)
  },
  planted: [
    {
      defect: 'synchronous_commit = off',
      breaks: [kept('database'), POOL_IS_DURABLE],
      async run(ledger, torture) {
        const site = await torture.site()
        await withLateFlush(site, async () => {
          await checkPoolIsDurable(site.database.url, ledger)
          await crash('database', 1, ledger, torture)
        })
      },
    },
    {
      defect: 'votes are acknowledged before they are done',
      breaks: [kept('site')],
      async run(ledger, torture) {
        const front = await startHastyFront((await torture.site()).origin)
        await crash('site', 1, ledger, torture, front.origin).finally(front.close)
      },
    },
  ],
}

async function crash(victim: Victim, times: number, ledger: Ledger, torture: Torture, base?: string) {
  const site = await torture.site()
  const mark = Math.random().toString(36).slice(2, 8)
  const members = await addMembers(
    site.sql,
    Array.from({ length: torture.isQuick ? CLIENTS.quick : CLIENTS.whole }, (_, n) => `crowd-${mark}-${n}`),
  )
  const [points, slugs] = [await votablePoints(site.sql), await listedSlugs(site.sql)]
  const crowd = { origin: site.origin, base, members, points, slugs, said: new Said() }
  for (let nth = 0; nth < times; nth++) {
    let isOver = false
    const acting = actUntil(crowd, () => isOver)
    const before = crowd.said.counts.ok
    await until(30, async () => {
      if (crowd.said.counts.ok < before + 100) throw new Error('nobody can write')
    })
    const began = performance.now()
    await killAndStart(site, victim)
    await until(60, () => isReady(site))
    ledger.measure(ready(victim), performance.now() - began, READY_AFTER_MS[victim] * torture.slack)
    await pause(300)
    isOver = true
    await acting
    await checkRound(site, victim, crowd.said, ledger)
  }
}

async function killAndStart(site: TortureSite, victim: Victim) {
  if (victim === 'site') {
    await site.killApp()
    await site.startApp()
  } else {
    await site.database.kill()
    await site.database.start()
  }
}

async function checkRound(site: TortureSite, victim: Victim, said: Said, ledger: Ledger) {
  const lost = await lostWrites(site, said)
  const tried = said.votes.size + said.remarks.length
  for (let n = 0; n < tried; n++) ledger.check(kept(victim), n >= lost.length, lost[n])
  const wrong = await repeatUnknown(site, said)
  ledger.check(once(victim), wrong.length === 0, () => wrong.slice(0, 3).join('; '))
  await checkAgreement(site, ledger, whole(victim))
}

async function isReady({ origin }: TortureSite) {
  const { status } = await ask(`${origin}/api/ready`)
  if (status !== 200) throw new Error(`not ready: ${status}`)
}

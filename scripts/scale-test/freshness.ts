import { setTimeout as pause } from 'node:timers/promises'
import { ask } from '@/testing/ask'
import type { Ledger } from '@/testing/ledger'
import type { Member, Site, Story } from './site'
import { addressOf, agreeOf, pointsOf, vote } from './votes'

/** The promise: 1 s that nginx keeps an answer, 0.1 s until every process has heard. */
const SIGNED_OUT_MS = 1100
const SIGNED_IN_MS = 100
/** This machine runs everything at once, so that a timer may come late. */
const MARGIN_MS = 50
const GIVEN_UP_MS = 5000
const TRIES = 25
const SLUG = 'django'

type Told = { signedOut: string; signedIn: string; self: string }

/** How old an answer may be: votes, and reads of who is signed out, in, and of the voter, which begin after the vote was acknowledged. */
export async function measureFreshness(site: Site, ledger: Ledger, tries: number, told: Told): Promise<void> {
  const member = await site.newMember()
  const [pointId = ''] = await pointsOf(site, SLUG)
  const address = addressOf(SLUG)
  const ending = new AbortController()
  const crowd = keepAsking(site, address, ending.signal)
  const tryOnce = async (n: number) => {
    await pause(Math.random() * 1000)
    const { at, agree, status } = await vote(member, site, pointId, n % 2 === 0 ? 1 : 0)
    if (agree === null) {
      ledger.check('every vote is acknowledged', false, String(status))
      return
    }
    // All at once: what is asked only later would find what has been made meanwhile.
    const everywhere = [site.origin, ...site.processes.map(({ origin }) => origin)]
    const [out, self, ...ins] = (await Promise.all([
      oldest(site.origin + address, pointId, agree, at),
      ...everywhere.map((each) => oldest(each + address, pointId, agree, at, member)),
    ])) as [number, number, ...number[]]
    ledger.measure(told.self, self, SIGNED_IN_MS + MARGIN_MS)
    ledger.measure(told.signedOut, out, SIGNED_OUT_MS + MARGIN_MS)
    for (const ms of ins) ledger.measure(told.signedIn, ms, SIGNED_IN_MS + MARGIN_MS)
  }
  try {
    for (let n = 0; n < tries; n++) await tryOnce(n)
  } finally {
    ending.abort()
    await crowd
  }
}

/** The latest moment after the vote, in ms, at which a read began that did not show it. */
async function oldest(url: string, pointId: string, agree: number, votedAt: number, member?: Member) {
  let latest = 0
  for (;;) {
    const answer = await (member ? member.ask(url) : ask(url))
    if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
    if (agreeOf(answer.body, pointId) === agree) return latest
    latest = Math.max(0, answer.began - votedAt)
    if (latest > GIVEN_UP_MS) return latest
    await pause(4)
  }
}

/** Readers who never stop, so that nginx and every process have the answer at all times. */
async function keepAsking({ origin, processes }: Site, address: string, signal: AbortSignal) {
  const everywhere = [origin, ...processes.map((process) => process.origin)]
  while (!signal.aborted) {
    await Promise.all(everywhere.map((each) => ask(each + address)))
    await pause(10)
  }
}

export const freshnessStory: Story = (site, ledger) =>
  measureFreshness(site, ledger, TRIES, {
    self: 'who voted sees it within 0.1 s through nginx, whichever process answers',
    signedOut: 'signed-out readers see a vote within 1.1 s, through nginx',
    signedIn: 'every process shows a vote within 0.1 s',
  })

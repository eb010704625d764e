import type { Ledger } from '@/testing/ledger'
import type { Check, Torture } from '../check'
import { startHastyFront } from '../defects/hasty-front'
import { promisesOf, throughOutage } from './through-outage'

const WHAT = 'pool exhausted by another session’s locks'
const SECONDS = 15
const PLANTED_SECONDS = 5
const { refused, kept } = promisesOf(WHAT)

export const poolExhausted: Check = {
  name: 'pool-exhausted',
  isQuick: false,
  run: (ledger, torture) => exhaust(ledger, torture, SECONDS),
  planted: [
    {
      defect: 'votes are acknowledged before they are done',
      breaks: [refused, kept],
      async run(ledger, torture) {
        const front = await startHastyFront((await torture.site()).origin)
        await exhaust(ledger, torture, PLANTED_SECONDS, front.origin).finally(front.close)
      },
    },
  ],
}

/** Somebody's long transaction holds every member's row, so that each connection of the pool soon waits for it. */
async function exhaust(ledger: Ledger, torture: Torture, seconds: number, base?: string) {
  const site = await torture.site()
  const holder = await site.sql.reserve()
  await throughOutage(site, ledger, {
    ...{ what: WHAT, seconds, base, slack: torture.slack },
    begin: async () => {
      await holder`begin`
      await holder`select from member for update`
    },
    end: async () => {
      await holder`rollback`
    },
  }).finally(() => holder.release())
}

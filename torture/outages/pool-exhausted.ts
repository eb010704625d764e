import type { Check } from '../check'
import { throughOutage } from './through-outage'

const SECONDS = 15

/** Somebody's long transaction holds every member's row, so that each connection of the pool soon waits for it. */
export const poolExhausted: Check = {
  name: 'pool-exhausted',
  isQuick: false,
  async run(ledger, torture) {
    const site = await torture.site()
    const holder = await site.sql.reserve()
    await throughOutage(site, ledger, {
      what: 'pool exhausted by another session’s locks',
      seconds: SECONDS,
      slack: torture.slack,
      begin: async () => {
        await holder`begin`
        await holder`select from member for update`
      },
      end: async () => {
        await holder`rollback`
      },
    }).finally(() => holder.release())
  },
  planted: [],
}

import type { Ledger } from '@/testing/ledger'
import type { Check, Torture } from '../check'
import { startAnxiousFront } from '../defects/anxious-front'
import { promisesOf, throughOutage } from './through-outage'

const WHAT = 'database away for 60 s'
const { refused, pagesStay, notStuck } = promisesOf(WHAT)

export const databaseAway: Check = {
  name: 'database-away',
  isQuick: true,
  async run(ledger, torture) {
    await cut(ledger, torture, torture.isQuick ? 4 : 60)
    if (!torture.isQuick) await hang(ledger, torture)
  },
  planted: [
    {
      defect:
        'a balancer refuses all while the site is not ready, says not when to come again, and remembers it',
      breaks: [refused, pagesStay, notStuck],
      async run(ledger, torture) {
        const front = await startAnxiousFront((await torture.site()).origin)
        // What is stuck stays stuck: there is no need to wait long for it.
        await cut(ledger, { ...torture, slack: 1 }, 4, front.origin).finally(front.close)
      },
    },
  ],
}

async function cut(ledger: Ledger, torture: Torture, seconds: number, base?: string) {
  const site = await torture.site()
  await throughOutage(site, ledger, {
    what: WHAT,
    seconds,
    base,
    slack: torture.slack,
    begin: async () => site.line.cut(),
    end: async () => site.line.mend(),
  })
}

const HANGS_SECONDS = 20

async function hang(ledger: Ledger, torture: Torture) {
  const site = await torture.site()
  await throughOutage(site, ledger, {
    what: 'database hanging for 20 s',
    seconds: HANGS_SECONDS,
    slack: torture.slack,
    begin: async () => site.database.hang(),
    end: async () => site.database.goOn(),
  })
}

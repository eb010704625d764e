import { reportOf } from '@/e2e/histories/report'
import { runHistory } from '@/e2e/histories/run-history'
import type { Check } from '../check'

const BOUND_MS = 100
const PLANTED_SECONDS = 10
const FRESH =
  'three processes, killed and cut off at random: every read sees what was acknowledged (0.1 s elsewhere)'

/** Random reads and writes over several processes, checked afterwards; `e2e/histories.spec.ts` is its short form. */
export const freshReads: Check = {
  name: 'fresh-reads',
  isQuick: false,
  async run(ledger, { buildDir, minutes, slack }) {
    const history = await runHistory({ buildDir, seconds: (minutes * 60) / 2, faultsEveryMs: 4000 })
    const { faults } = reportOf(history, BOUND_MS * slack)
    for (let n = 0; n < history.log.reads.length; n++) ledger.check(FRESH, n >= faults.length, faults[n])
  },
  planted: [
    {
      defect: 'a process that is told of no write',
      breaks: [FRESH],
      async run(ledger, { buildDir, slack }) {
        const history = await runHistory({ buildDir, seconds: PLANTED_SECONDS, faultsEveryMs: 4000 })
        const { faultsOfDeaf } = reportOf(history, BOUND_MS * slack)
        ledger.check(FRESH, faultsOfDeaf === 0, `${faultsOfDeaf} stale reads`)
      },
    },
  ],
}

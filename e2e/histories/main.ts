import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSite } from '@/scripts/build'
import { reportOf } from './report'
import { runHistory } from './run-history'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    bound: { type: 'string', default: '100' },
  },
})
const [seconds, bound] = [Number(values.seconds), Number(values.bound)]
if (!(seconds > 0) || !(bound >= 0)) throw new RangeError('--seconds and --bound must be numbers')

const buildDir = process.env.BUILD_DIR ?? '.next'
await buildSite({ buildDir, logFile: join(mkdtempSync(join(tmpdir(), 'backboard-histories-')), 'build.log') })
const history = await runHistory({ buildDir, seconds, faultsEveryMs: 4000 })
const { faults, words, faultsOfDeaf } = reportOf(history, bound)
console.log(words)
for (const fault of faults.slice(0, 20)) console.log(`- ${fault}`)
console.log(
  `${faults.length} faults with a bound of ${bound} ms; ${faultsOfDeaf} of a process that is told nothing, which must be some`,
)
process.exit(faults.length > 0 || faultsOfDeaf === 0 ? 1 : 0)

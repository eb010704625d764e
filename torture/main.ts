import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSite, isBuilt } from '@/scripts/build'
import { checks } from './checks'
import { isGood, runChecks } from './run-checks'
import { startTortureSite, type TortureSite } from './site/start-torture-site'
import { faults, table } from './table'

/** Longer than anything here may take, so that a hanging check ends too. */
const HANGS_AFTER_MINUTES = 40

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '2' },
    slack: { type: 'string' },
  },
})
const [minutes, slack] = [Number(values.minutes), Number(values.slack ?? (values.quick ? 6 : 1))]
const known = checks.map(({ name }) => name)
const unknown = positionals.filter((name) => !known.includes(name))
if (!(minutes > 0 && slack >= 1) || unknown.length > 0) {
  console.error(
    `npm run torture -- [--quick] [--minutes 2] [--slack 1] [name…]; the names are ${known.join(', ')}.`,
  )
  process.exit(1)
}
const chosen = checks.filter(({ name, isQuick }) =>
  positionals.length > 0 ? positionals.includes(name) : isQuick || !values.quick,
)
const folder = mkdtempSync(join(tmpdir(), 'backboard-torture-'))
const buildDir = process.env.BUILD_DIR ?? '.next'
let shared: Promise<TortureSite> | undefined

async function end() {
  await (await shared?.catch(() => undefined))?.stop()
  rmSync(folder, { recursive: true, force: true })
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => end().finally(() => process.exit(1)))
setTimeout(
  () => {
    console.error('It takes far too long; broken off.')
    end().finally(() => process.exit(1))
  },
  // Fresh reads take half of the minutes, mixed all of them.
  (HANGS_AFTER_MINUTES + 2 * minutes) * 60_000,
).unref()

let isKept = false
try {
  if (!isBuilt(buildDir)) await buildSite({ buildDir, logFile: join(folder, 'build.log') })
  const torture = {
    isQuick: values.quick,
    minutes,
    slack,
    buildDir,
    site: () => {
      shared ??= startTortureSite({ buildDir })
      return shared
    },
  }
  const rows = await runChecks(chosen, torture, (words) => console.log(words))
  console.log(`\n${table(rows)}\n`)
  for (const fault of faults(rows)) console.log(`- ${fault}`)
  isKept = isGood(rows)
  console.log(`torture: ${isKept ? 'every promise was kept and every planted defect found' : 'not good'}`)
} finally {
  await end()
}
process.exit(isKept ? 0 : 1)

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSite } from '@/scripts/build'
import { cleanEnv } from '@/scripts/test/clean-env'
import { startTestSite } from '@/scripts/test/test-site'
import type { Check } from '../access/check'

// Prints what was tried on a site of its own, and ends with 1 where a promise is broken or a planted defect unseen.
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const logsDir = mkdtempSync(join(tmpdir(), 'backboard-who-and-input-'))
const buildDir = process.env.BUILD_DIR ?? '.next'
if (!process.env.BUILD_DIR) await buildSite({ buildDir, logFile: join(logsDir, 'build.log') })
const site = await startTestSite({ buildDir, logsDir, env: { ...cleanEnv(), RATE_LIMIT_SCALE: '1000000' } })
// The database that the helpers write to is this site's.
Object.assign(process.env, site.env)
const done: (Check & { name: string; seconds: number })[] = []
try {
  const { checks } = await import('./checks')
  const names = values.only?.split(',') ?? Object.keys(checks)
  for (const name of names) {
    const began = performance.now()
    const run = checks[name]
    if (!run) throw new RangeError(`There is no check named ${name}: ${Object.keys(checks).join(', ')}`)
    const check = await run(site.env.BASE_URL, { isQuick: values.quick, seed: Number(values.seed) })
    done.push({ name, ...check, seconds: Math.round((performance.now() - began) / 1000) })
    if (!values.json) tell(done.at(-1) as (typeof done)[number])
  }
} finally {
  await site.stop()
  rmSync(logsDir, { recursive: true, force: true })
}
if (values.json) console.log(JSON.stringify(done))
else console.log(`seed of the generated requests: ${values.seed}`)
process.exit(
  done.every(({ violations, planted }) => violations.length === 0 && planted.every(({ found }) => found))
    ? 0
    : 1,
)

function tell({ name, promise, tries, violations, planted, seconds }: (typeof done)[number]) {
  const seen = planted.map(({ defect, found }) => `${found ? 'found' : 'NOT FOUND'}: ${defect}`).join('; ')
  console.log(`| ${name} | ${promise} | ${tries} | ${violations.length} | ${seen} | ${seconds} s |`)
  for (const violation of violations.slice(0, 40)) console.log(`- ${violation}`)
}

import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { generateClient, hasClient } from '../build'
import { cleanEnv } from './clean-env'
import * as steps from './steps'
import { isGood, lastLine } from './tally'

type Step = (bench: steps.Bench) => Promise<steps.Outcome>

/** Runs what the arguments ask for, prints every failure, and returns the exit code. */
export async function runTests(args: string[], signal: AbortSignal): Promise<number> {
  const folder = join('.local', `test-${randomBytes(4).toString('hex')}`)
  mkdirSync(folder, { recursive: true })
  const bench = { folder, env: cleanEnv(), extra: args.filter((arg) => !['--check', '--e2e'].includes(arg)) }
  const outcomes: steps.Outcome[] = []
  const lane = async (...names: [string, Step][]) => {
    for (const [name, step] of names) if (!signal.aborted) outcomes.push(await told(name, () => step(bench)))
  }
  try {
    if (!hasClient()) await generateClient(join(folder, 'generate.log'))
    const isE2e = args.includes('--e2e')
    if (!isE2e)
      await Promise.all([
        lane(['types', steps.types], ['boundaries', steps.boundaries]),
        lane(['lint', steps.lint], ['unit tests', steps.unit]),
      ])
    if (!args.includes('--check')) {
      const isBuilt = () => outcomes.every(({ output }) => output !== BROKEN_BUILD)
      const building = lane(['build', steps.build]).then(async () => {
        if (!isE2e && isBuilt()) await lane(['torture, its short form', steps.torture])
      })
      if (!isE2e) await lane(['database tests', steps.database])
      await building
      if (isBuilt()) await lane(['browser tests', steps.browser])
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  if (signal.aborted) outcomes.push({ passed: 0, failed: 1, output: '' })
  console.log(lastLine(outcomes))
  return isGood(outcomes) ? 0 : 1
}

/** What went well is not printed beside what failed. */
const withoutPasses = (output: string) => output.replace(/^.{0,20}✓.*\n?/gm, '').trim()

const BROKEN_BUILD = 'The build failed.'

async function told(name: string, run: () => Promise<steps.Outcome>): Promise<steps.Outcome> {
  const began = performance.now()
  const outcome = await run().catch((error: Error & { said?: string }) => {
    console.log(`${error.stack ?? error.message}\n${error.said ?? ''}`)
    return { passed: 0, failed: 1, output: name === 'build' ? BROKEN_BUILD : '' }
  })
  const { passed, failed, output } = outcome
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  if (failed > 0) console.log(`\n── ${name} ──\n${withoutPasses(output)}\n`)
  const counts = failed > 0 ? `${passed} passed, ${failed} failed` : passed > 0 ? `${passed} passed` : 'done'
  console.log(`  ${failed > 0 ? '✗' : '✓'} ${name}: ${counts} ${seconds} s`)
  return outcome
}

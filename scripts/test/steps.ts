import { join, resolve } from 'node:path'
import { buildSite } from '../build'
import { checkBoundaries } from './boundaries'
import { findBrowser } from './browser'
import { runLogged } from './run-logged'
import { countPlaywright, countVitest } from './tally'
import { startTestSite } from './test-site'

export type Bench = { folder: string; env: Record<string, string | undefined>; extra: string[] }
export type Outcome = { passed: number; failed: number; output: string }

const asOne = ({ ok, output }: { ok: boolean; output: string }): Outcome => ({
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  output,
})

export async function types({ folder, env }: Bench): Promise<Outcome> {
  const args = ['node_modules/typescript/bin/tsc', '--noEmit', '--project', 'scripts/test']
  args.push('--tsBuildInfoFile', join(folder, 'types.tsbuildinfo'))
  return asOne(await runLogged({ args, logFile: join(folder, 'types.log'), env }))
}

export async function lint({ folder, env }: Bench): Promise<Outcome> {
  const args = [
    'node_modules/@biomejs/biome/bin/biome',
    'check',
    '--error-on-warnings',
    '--max-diagnostics=50',
    '.',
  ]
  return asOne(await runLogged({ args, logFile: join(folder, 'lint.log'), env }))
}

export async function boundaries({ folder, env }: Bench): Promise<Outcome> {
  return asOne(await checkBoundaries(folder, env))
}

export const unit = (bench: Bench) => vitest(bench, 'unit')
export const database = (bench: Bench) => vitest(bench, 'db')

async function vitest({ folder, env }: Bench, project: string): Promise<Outcome> {
  const report = join(folder, `${project}.json`)
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--passWithNoTests']
  args.push('--reporter=default', '--reporter=json', `--outputFile.json=${report}`)
  const { ok, output } = await runLogged({ args, logFile: join(folder, `${project}.log`), env })
  return { ...countVitest(report, ok), output }
}

export async function build({ folder }: Bench): Promise<Outcome> {
  await buildSite({ buildDir: buildDirIn(folder), logFile: join(folder, 'build.log') })
  return { passed: 0, failed: 0, output: '' }
}

/** The short form of `npm run torture`. */
export async function torture({ folder, env }: Bench): Promise<Outcome> {
  const args = ['--import', 'tsx', 'torture/main.ts', '--quick']
  const logFile = join(folder, 'torture.log')
  return asOne(await runLogged({ args, logFile, env: { ...env, BUILD_DIR: buildDirIn(folder) } }))
}

export async function browser({ folder, env, extra }: Bench): Promise<Outcome> {
  const chrome = await findBrowser(folder)
  const site = await startTestSite({ buildDir: buildDirIn(folder), logsDir: folder, env })
  try {
    const report = join(folder, 'e2e.json')
    const { ok, output } = await runLogged({
      args: ['node_modules/@playwright/test/cli.js', 'test', ...extra],
      logFile: join(folder, 'e2e.log'),
      env: {
        ...site.env,
        CHROME_PATH: chrome,
        PLAYWRIGHT_REPORT: resolve(report),
        PLAYWRIGHT_OUTPUT: resolve(folder, 'e2e-results'),
      },
    })
    return { ...countPlaywright(report, ok), output }
  } finally {
    await site.stop()
  }
}

const buildDirIn = (folder: string) => join(folder, 'next')

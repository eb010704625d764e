import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { Refusal } from '@/lib/refusal'
import { runTool } from '../start/run-tool.mjs'

// Chromium without a window does the same work in half the processor time, so it is taken where it stands.
const NAMES = [
  ...['chromium-headless-shell', 'chrome-headless-shell'],
  ...['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'],
]
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** A Chrome or Chromium that runs: an installed one, else Playwright's own, else (as root of a Debian) a package. */
export async function findBrowser(logsDir: string): Promise<string> {
  const found = installed()
  if (found) return found
  const args = ['node_modules/playwright/cli.js', 'install', 'chromium', '--no-shell']
  await attempt(process.execPath, args, join(logsDir, 'browser-download.log'))
  if (runs(playwrights())) return playwrights()
  if (process.getuid?.() === 0) {
    const logFile = join(logsDir, 'browser-package.log')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await attempt('apt-get', ['update'], logFile, env)
    for (const name of ['chromium-headless-shell', 'chromium'])
      if (!installed())
        await attempt('apt-get', ['install', '-y', '--no-install-recommends', name], logFile, env)
  }
  const late = installed()
  if (late) return late
  throw new Refusal(
    'No Chrome or Chromium was found and none could be installed; install one and set CHROME_PATH.',
  )
}

function installed(): string | null {
  const inPath = (process.env.PATH ?? '')
    .split(':')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [process.env.CHROME_PATH ?? '', ...inPath, ...PLACES, playwrights()].find(runs) ?? null
}

function playwrights(): string {
  return chromium.executablePath()
}

// Ubuntu's chromium is a stand-in that only says how to get the real one, so it is asked.
function runs(path: string): boolean {
  return path !== '' && existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
}

async function attempt(command: string, args: string[], logFile: string, env = process.env): Promise<void> {
  await runTool(command, args, { logFile, env }).catch(() => {})
}

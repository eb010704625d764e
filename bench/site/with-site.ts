import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { fillSampleData } from '@/lib/sample/fill-sample-data'
import { buildSite } from '@/scripts/build'
import { findBrowser } from '@/scripts/test/browser'
import { cleanEnv } from '@/scripts/test/clean-env'
import { startTestSite } from '@/scripts/test/test-site'

export type Opened = { origin: string; browser: Browser; debuggingPort: number; logsDir: string }

const DEBUGGING_PORT = 9333

/** The production build with the sample community in a database of its own, and a browser, for one measurement. */
export async function withSite(measure: (opened: Opened) => Promise<void>): Promise<void> {
  const logsDir = mkdtempSync(join(tmpdir(), 'backboard-bench-'))
  const buildDir = process.env.BUILD_DIR ?? '.next'
  await buildSite({ buildDir, logFile: join(logsDir, 'build.log') })
  const site = await startTestSite({ buildDir, logsDir, env: cleanEnv() })
  try {
    Object.assign(process.env, { DATABASE_URL: site.env.DATABASE_URL, BASE_URL: site.env.BASE_URL })
    await fillSampleData()
    const browser = await chromium.launch({
      executablePath: await findBrowser(logsDir),
      args: [
        `--remote-debugging-port=${DEBUGGING_PORT}`,
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    })
    try {
      const origin = site.env.BASE_URL as string
      await measure({ origin, browser, debuggingPort: DEBUGGING_PORT, logsDir })
    } finally {
      await browser.close()
    }
  } finally {
    await site.stop()
  }
}

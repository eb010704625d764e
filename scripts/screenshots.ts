import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { fillSampleData } from '@/lib/sample/fill-sample-data'
import { buildSite } from './build'
import { findBrowser } from './test/browser'
import { cleanEnv } from './test/clean-env'
import { startTestSite } from './test/test-site'

const FOLDER = 'docs/pictures'
const PICTURES = [
  { name: 'ranking-light', path: '/', colorScheme: 'light' },
  { name: 'technology-dark', path: '/technologies/rust', colorScheme: 'dark' },
] as const

/** `npm run screenshots`: the README's pictures, of a site of its own with sample data. */
export async function main(): Promise<number> {
  const logsDir = mkdtempSync(join(tmpdir(), 'backboard-screenshots-'))
  const buildDir = process.env.BUILD_DIR ?? '.next'
  await buildSite({ buildDir, logFile: join(logsDir, 'build.log') })
  const site = await startTestSite({ buildDir, logsDir, env: cleanEnv() })
  const browser = await chromium.launch({
    executablePath: await findBrowser(logsDir),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    process.env.DATABASE_URL = site.env.DATABASE_URL
    await fillSampleData()
    mkdirSync(FOLDER, { recursive: true })
    for (const { name, path, colorScheme } of PICTURES) {
      const page = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 1000 } })
      await page.goto(`${site.env.BASE_URL}${path}`, { waitUntil: 'networkidle' })
      await page.screenshot({ path: join(FOLDER, `${name}.png`) })
      console.log(`${FOLDER}/${name}.png`)
    }
  } finally {
    await browser.close()
    await site.stop()
  }
  return 0
}

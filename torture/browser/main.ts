import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { buildSite, isBuilt } from '@/scripts/build'
import { findBrowser } from '@/scripts/test/browser'
import { browserChecks } from './checks'
import { isKept } from './result'
import { startTlsSite } from './start-tls-site'

/** `node --import tsx torture/browser/main.ts [name…]`: what takes minutes of “What a browser is told”. Exits 1 when a promise is broken. */
const buildDir = process.env.BUILD_DIR ?? '.next'
const folder = mkdtempSync(join(tmpdir(), 'backboard-browser-safety-'))
if (!isBuilt(buildDir)) await buildSite({ buildDir, logFile: join(folder, 'build.log') })
const browser = await chromium.launch({
  executablePath: await findBrowser(folder),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
const site = await startTlsSite(buildDir)
let isGood = true
try {
  const names = process.argv.slice(2)
  for (const [name, check] of Object.entries(browserChecks)) {
    if (names.length > 0 && !names.includes(name)) continue
    for (const result of await check({ site, browser, buildDir, tell: console.log })) {
      const { promise, tries, violations, planted } = result
      isGood &&= isKept(result)
      const found = planted.filter(({ isFound }) => isFound).length
      console.log(`| ${promise} | ${tries} | ${violations.length} | ${found} of ${planted.length} |`)
      for (const violation of violations.slice(0, 20)) console.log(`  - ${violation}`)
      for (const { defect, isFound } of planted)
        if (!isFound) console.log(`  - planted, not found: ${defect}`)
    }
  }
} finally {
  await browser.close()
  await site.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(isGood ? 0 : 1)

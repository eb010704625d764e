import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from '@/scripts/test/browser'
import type { Check, Result } from '../check'
import { browserChecks } from './checks'
import { startTlsSite } from './start-tls-site'

/** What a browser is told, and what runs in it: on a site behind nginx with TLS, in Chromium. */
export const browser: Check = {
  name: 'browser',
  isQuick: false,
  async results({ buildDir }) {
    const folder = mkdtempSync(join(tmpdir(), 'backboard-browser-safety-'))
    const browser = await chromium.launch({
      executablePath: await findBrowser(folder),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    })
    const results: Result[] = []
    try {
      const site = await startTlsSite(buildDir)
      try {
        for (const check of Object.values(browserChecks))
          results.push(...(await check({ site, browser, buildDir, tell() {} })))
      } finally {
        await site.stop()
      }
    } finally {
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
    }
    return results
  },
}

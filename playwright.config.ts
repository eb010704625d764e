import { defineConfig } from '@playwright/test'

const isRoot = process.getuid?.() === 0

/** Run by scripts/test.mjs, which starts the site that BASE_URL names. */
export default defineConfig({
  testDir: 'e2e',
  // One picture for every machine: e2e/pictures.ts says why that holds.
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  outputDir: process.env.PLAYWRIGHT_OUTPUT ?? 'test-results',
  workers: 3,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_REPORT ?? 'test-results/report.json' }]],
  use: {
    baseURL: process.env.BASE_URL,
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Recording costs every test time: TRACE=1 npm run e2e -- voting
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    // It would stand between the tests and the answers that they put in place of the site's.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env.CHROME_PATH,
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
        ...['--no-first-run', '--disable-quic'],
      ],
    },
  },
  projects: [{ name: 'desktop', use: { viewport: { width: 1280, height: 800 } } }],
})

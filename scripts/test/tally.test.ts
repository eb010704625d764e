import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import nextEnv from '@next/env'
import { afterAll, expect, test } from 'vitest'
import { readEnv } from '@/lib/env'
import { blankSite, cleanEnv } from './clean-env'
import { countPlaywright, countVitest, isGood, lastLine } from './tally'

const folder = mkdtempSync(join(tmpdir(), 'backboard-tally-'))
afterAll(() => rmSync(folder, { recursive: true }))
const report = (content: unknown) => {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

test('a test file that cannot be loaded counts as a failure', () => {
  const file = report({
    numPassedTests: 4,
    numFailedTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
    ],
  })
  expect(countVitest(file, false)).toEqual({ passed: 4, failed: 2 })
})

test('a run that ends badly without naming a failed test has failed', () => {
  expect(countVitest(report({ numPassedTests: 4, numFailedTests: 0, testResults: [] }), false).failed).toBe(1)
  expect(countVitest(join(folder, 'missing.json'), true)).toEqual({ passed: 0, failed: 1 })
  expect(countPlaywright(join(folder, 'missing.json'), true)).toEqual({ passed: 0, failed: 1 })
})

test('a flaky story has failed', () => {
  const file = report({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] })
  expect(countPlaywright(file, false)).toEqual({ passed: 3, failed: 3 })
})

test('the last line adds up, and nothing run is not good', () => {
  const results = [
    { passed: 2, failed: 0 },
    { passed: 3, failed: 1 },
  ]
  expect(lastLine(results)).toBe('tests: 5 passed, 1 failed')
  expect(isGood(results)).toBe(false)
  expect(isGood([{ passed: 1, failed: 0 }])).toBe(true)
  expect(isGood([])).toBe(false)
  expect(isGood([{ passed: 0, failed: 0 }])).toBe(false)
})

test('tests inherit no configuration of a site', () => {
  const kept = { PATH: '/bin', HOME: '/root', CHROME_PATH: '/c' }
  const site = {
    DATABASE_URL: 'x',
    PORT: '1',
    EMAIL_SERVER: 'x',
    LIMIT_VOTES_PER_DAY: '1',
    NODE_ENV: 'production',
  }
  expect(cleanEnv({ ...kept, ...site })).toEqual(kept)
})

test('a site that is tested takes nothing from a developer’s .env', () => {
  const url = 'postgresql://here/db'
  expect(readEnv({ ...blankSite(), DATABASE_URL: url })).toEqual(readEnv({ DATABASE_URL: url }))
  writeFileSync(
    join(folder, '.env'),
    'EMAIL_SERVER=smtp://mail.example\nSITE_URL=https://backboard.example\n',
  )
  const before = { ...process.env }
  Object.assign(process.env, blankSite())
  nextEnv.loadEnvConfig(folder, false, { info: () => {}, error: () => {} }, true)
  expect([process.env.EMAIL_SERVER, process.env.SITE_URL]).toEqual(['', ''])
  nextEnv.resetEnv()
  for (const name of Object.keys(blankSite()))
    if (name in before) process.env[name] = before[name]
    else delete process.env[name]
})

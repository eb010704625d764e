import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import type { Check } from './access/check'

// On a site of its own, whose tables nobody else changes meanwhile. npm run permissions:try tries all of it.
test('who may do what, and what may be sent: the quick part of every check holds, and finds what is planted', async () => {
  test.setTimeout(300_000)
  const args = ['--import', 'tsx', 'e2e/who-and-input/main.ts', '--quick', '--json']
  const run = await promisify(execFile)(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 }).catch(
    (failed: { stdout: string; stderr: string }) => failed,
  )
  const checks: Check[] = JSON.parse(run.stdout.trim().split('\n').at(-1) || '[]')
  expect(checks.length, `${run.stdout.slice(0, 2000)} ${run.stderr.slice(0, 2000)}`).toBe(9)
  for (const { promise, tries, violations, planted } of checks) {
    expect(violations, promise).toEqual([])
    expect(tries, promise).toBeGreaterThan(30)
    expect(planted.length, promise).toBeGreaterThan(0)
    expect(
      planted.filter(({ found }) => !found),
      promise,
    ).toEqual([])
  }
})

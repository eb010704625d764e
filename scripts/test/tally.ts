import { existsSync, readFileSync } from 'node:fs'

type Counts = { passed: number; failed: number }

/** Counts of a Vitest JSON report. A file that could not even be loaded counts as one failure. */
export function countVitest(file: string, ok: boolean): Counts {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const unloaded = report.testResults.filter(
    (result: { status: string; assertionResults: unknown[] }) =>
      result.status === 'failed' && result.assertionResults.length === 0,
  )
  return whole({ passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }, ok)
}

/** Counts of a Playwright JSON report. */
export function countPlaywright(file: string, ok: boolean): Counts {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'))
  return whole({ passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }, ok)
}

// A program that ended badly without naming a failed test has failed all the same.
function whole({ passed, failed }: Counts, ok: boolean): Counts {
  return { passed, failed: ok ? failed : Math.max(failed, 1) }
}

/** The last line of every run. */
export function lastLine(results: Counts[]): string {
  const sum = (key: keyof Counts) => results.reduce((total, result) => total + result[key], 0)
  return `tests: ${sum('passed')} passed, ${sum('failed')} failed`
}

export function isGood(results: Counts[]): boolean {
  return results.some(({ passed }) => passed > 0) && results.every(({ failed }) => failed === 0)
}

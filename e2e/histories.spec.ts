import { expect, test } from '@playwright/test'
import { reportOf } from './histories/report'
import { runHistory } from './histories/run-history'

/** The promise is 100 ms; a machine that other tests share may stop a process for longer. */
const BOUND_MS = 600

test('over three processes that are killed and cut off, every read sees every write that the promise says it sees', async () => {
  test.setTimeout(180_000)
  const buildDir = process.env.BUILD_DIR as string
  const history = await runHistory({ buildDir, seconds: 8, faultsEveryMs: 2500 })
  const { faults, words, faultsOfDeaf } = reportOf(history, BOUND_MS)
  test.info().annotations.push({ type: 'history', description: words })
  expect(faults).toEqual([])
  expect(history.faults).toEqual({ cut: expect.any(Number), killed: 1 })
  // The same readers and the same check find what goes wrong in a process that is told of no write.
  expect(faultsOfDeaf).toBeGreaterThan(0)
})

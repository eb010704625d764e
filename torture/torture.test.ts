import { expect, test } from 'vitest'
import { Ledger } from '@/testing/ledger'
import type { Check, Torture } from './check'
import { isGood, runChecks } from './run-checks'
import { faults, table } from './table'

const torture = {} as Torture
const promise = 'every vote is kept'
const check = (kept: boolean, noticed: boolean) => ({
  name: 'votes',
  isQuick: true,
  run: async (ledger: Ledger) => ledger.check(promise, kept, 'one is lost'),
  planted: [
    {
      defect: 'a vote is thrown away',
      breaks: [promise],
      run: async (l: Ledger) => l.check(promise, !noticed),
    },
  ],
})
const rowsOf = (...checks: Check[]) => runChecks(checks, torture, () => {})

test('a promise that was kept, by a check that notices when it is not, is good', async () => {
  const rows = await rowsOf(check(true, true))
  expect([isGood(rows), faults(rows)]).toEqual([true, []])
  expect(table(rows)).toContain('| `votes` | every vote is kept | 1 | 0 |  | found: a vote is thrown away |')
})

test('a violation is not', async () => {
  const rows = await rowsOf(check(false, true))
  expect([isGood(rows), faults(rows)]).toEqual([false, ['every vote is kept: one is lost']])
})

test('a planted defect that was not found is not', async () => {
  const rows = await rowsOf(check(true, false))
  expect(isGood(rows)).toBe(false)
  expect(faults(rows)).toEqual(['blind: “every vote is kept” did not notice: a vote is thrown away'])
})

test('a check that breaks off is not, and the others go on', async () => {
  const breaking = { ...check(true, true), run: () => Promise.reject(new Error('no such table')) }
  const rows = await rowsOf(breaking, check(true, true))
  expect(isGood(rows)).toBe(false)
  expect(faults(rows).join()).toContain('no such table')
  expect(isGood(rows.slice(2))).toBe(true)
})

test('nothing tried is not', async () => {
  expect(isGood([])).toBe(false)
  const [planted] = check(true, true).planted
  const rows = await rowsOf({ ...check(true, true), run: async () => {}, planted: planted ? [planted] : [] })
  expect([isGood(rows), faults(rows)]).toEqual([false, ['never tried: every vote is kept']])
})

test('a measurement tells its worst', () => {
  const ledger = new Ledger()
  ledger.measure('quick', 3, 5)
  ledger.measure('quick', 7, 5)
  expect(ledger.lines.get('quick')).toMatchObject({ tries: 2, violations: ['7 ms'], worst: 7, bound: 5 })
})

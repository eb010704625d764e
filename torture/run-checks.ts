import { Ledger } from '@/testing/ledger'
import type { Check, OfLedger, Result, Torture } from './check'

export type Row = Result & { check: string; worst: string }

/** Runs these checks one after another, each also with its planted defects. One that breaks off has broken a promise. */
export async function runChecks(checks: Check[], torture: Torture, tell: (words: string) => void) {
  const rows: Row[] = []
  for (const check of checks) {
    const { name } = check
    const found =
      'results' in check
        ? (await resultsOf(check.results, torture)).map((one) => ({ check: name, worst: '', ...one }))
        : await rowsOfLedger(name, check, torture, tell)
    for (const row of found) tell(inWords(row))
    rows.push(...found)
  }
  return rows
}

async function rowsOfLedger(
  name: string,
  { run, planted }: OfLedger,
  torture: Torture,
  tell: (words: string) => void,
) {
  const began = performance.now()
  const ledger = new Ledger()
  await run(ledger, torture).catch((error) => ledger.check(CARRIED_OUT, false, String(error.stack)))
  tell(`${name}: ${since(began)}`)
  const tried = []
  for (const { defect, breaks, run } of planted) {
    const began = performance.now()
    const broken = new Ledger()
    await run(broken, torture).catch((error) => tell(`it broke off: ${error.stack}`))
    tried.push({ defect, breaks, broken })
    tell(`${name}, planted “${defect}”: ${since(began)}`)
  }
  return rowsOf(name, ledger, tried)
}

const CARRIED_OUT = 'the check can be carried out'

async function resultsOf(run: (torture: Torture) => Promise<Result[]>, torture: Torture): Promise<Result[]> {
  try {
    return await run(torture)
  } catch (error) {
    return [{ promise: CARRIED_OUT, tries: 1, violations: [String((error as Error).stack)], planted: [] }]
  }
}

type Planted = { defect: string; breaks: string[]; broken: Ledger }

/** A promise that a planted defect should break and that was never tried is a row of its own, with no tries. */
export function rowsOf(check: string, ledger: Ledger, planted: Planted[]): Row[] {
  const promises = new Set([...ledger.lines.keys(), ...planted.flatMap(({ breaks }) => breaks)])
  return [...promises].map((promise) => {
    const line = ledger.lines.get(promise)
    return {
      check,
      promise,
      tries: line?.tries ?? 0,
      violations: line?.violations ?? [],
      worst: !line || line.worst === null ? '' : `${line.worst.toFixed(0)} of ${line.bound} ${line.unit}`,
      planted: planted
        .filter(({ breaks }) => breaks.includes(promise))
        .map(({ defect, broken }) => ({
          defect,
          isFound: (broken.lines.get(promise)?.violations.length ?? 0) > 0,
        })),
    }
  })
}

function inWords({ promise, tries, violations, worst, planted }: Row): string {
  const defects = planted.map(({ isFound }) => (isFound ? 'found' : 'NOT FOUND'))
  const isKept = tries > 0 && violations.length === 0
  const words = [`${tries} tries`, `${violations.length} violations`, worst, ...defects].filter(Boolean)
  return `  ${isKept ? '✓' : '✗'} ${promise}: ${words.join(', ')}${violations[0] ? `\n      ${violations[0]}` : ''}`
}

/** Whether every promise was tried and kept, and every planted defect was found. */
export const isGood = (rows: Row[]) =>
  rows.length > 0 &&
  rows.every(
    ({ tries, violations, planted }) =>
      tries > 0 && violations.length === 0 && planted.every(({ isFound }) => isFound),
  )

const since = (began: number) => `${((performance.now() - began) / 1000).toFixed(1)} s`

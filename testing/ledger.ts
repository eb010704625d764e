export type Line = {
  tries: number
  violations: string[]
  worst: number | null
  unit: string
  bound: number | null
}

const MOST_TOLD = 3

/** What was promised, how often it was tried, and how often it was not kept. */
export class Ledger {
  private readonly found = new Map<string, Line>()

  /** One try of a promise; `found` says what was there instead of it. */
  check(promise: string, holds: boolean, found: string | (() => string) = '') {
    const line = this.line(promise)
    line.tries++
    if (!holds) line.violations.push(typeof found === 'string' ? found : found())
  }

  /** One measurement that must stay within a bound. */
  measure(promise: string, value: number, bound: number, unit = 'ms') {
    const line = this.line(promise)
    Object.assign(line, { bound, unit, worst: Math.max(line.worst ?? 0, value) })
    this.check(promise, value <= bound, `${value.toFixed(0)} ${unit}`)
  }

  /** Every promise that was tried, in the order of its first try. */
  get lines(): ReadonlyMap<string, Readonly<Line>> {
    return this.found
  }

  get isKept() {
    return [...this.found.values()].every(({ violations, tries }) => violations.length === 0 && tries > 0)
  }

  print(title: string) {
    console.log(`\n${'promise'.padEnd(72)} ${'tries'.padStart(6)} ${'broken'.padStart(6)}  worst`)
    for (const [promise, { tries, violations, worst, unit, bound }] of this.found) {
      const most = worst === null ? '' : `${worst.toFixed(0)} ${unit} (at most ${bound})`
      const mark = violations.length > 0 ? '✗' : '✓'
      console.log(
        `${mark} ${promise.padEnd(70)} ${String(tries).padStart(6)} ${String(violations.length).padStart(6)}  ${most}`,
      )
      for (const found of violations.slice(0, MOST_TOLD)) console.log(`    ${found}`)
    }
    console.log(`\n${title}: ${this.isKept ? 'every promise was kept' : 'a promise was broken'}`)
  }

  private line(promise: string): Line {
    const known = this.found.get(promise)
    if (known) return known
    const line: Line = { tries: 0, violations: [], worst: null, unit: 'ms', bound: null }
    this.found.set(promise, line)
    return line
  }
}

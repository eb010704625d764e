import { mean } from './compare'
import { FORMULAS } from './formulas'
import type { Cell } from './measure'

const rounded = (value: number) => Number(value.toFixed(4))
const byFormula = (value: (f: number) => number) =>
  Object.fromEntries(FORMULAS.map(({ key }, f) => [key, rounded(value(f))]))

/** What was measured, as the file that the site shows the picture's numbers from. */
export function resultsOf(cells: Cell[], runs: number) {
  return {
    runs,
    formulas: FORMULAS.map(({ key, name }) => ({ key, name })),
    cells: cells.map((cell) => ({
      members: cell.members,
      colluders: cell.colluders,
      tau: byFormula((f) => mean(cell.tau[f] as Float64Array)),
      moved: byFormula((f) => (cell.moved[f] as number) / runs),
      intervalHoldsTruth: rounded(cell.holdTruth / cell.intervals),
      rangeHoldsTruth: rounded(cell.rangesHoldTruth / cell.intervals),
    })),
  }
}

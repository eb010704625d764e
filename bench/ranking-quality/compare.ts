import { FORMULAS } from './formulas'
import type { Cell } from './measure'

export const mean = (values: ArrayLike<number>) =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length

/** Standard error of the mean. */
export function standardError(values: Float64Array): number {
  const middle = mean(values)
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1) / values.length)
}

/** Mean difference of the two formulas' τ over the same runs, and whether it is more than two standard errors. */
export function lead(cell: Cell, formula: number, over: number): { by: number; clear: boolean } {
  const other = cell.tau[over] as Float64Array
  const differences = (cell.tau[formula] as Float64Array).map((tau, run) => tau - (other[run] as number))
  const by = mean(differences)
  return { by, clear: by > 2 * standardError(differences) }
}

/** The formulas whose mean τ is clearly above that of the first, Backboard's, best first. */
export function winners(cell: Cell): { name: string; by: number }[] {
  return FORMULAS.map(({ name }, f) => ({ name, ...lead(cell, f, 0) }))
    .filter(({ clear }) => clear)
    .sort((a, b) => b.by - a.by)
}

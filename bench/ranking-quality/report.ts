import { mean, standardError, winners } from './compare'
import { FORMULAS } from './formulas'
import type { Cell } from './measure'

const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
const head = (names: string[], left = 0) => [
  row(names),
  row(names.map((_, i) => (i < left ? '---' : '---:'))),
]
const whole = (count: number) => count.toLocaleString('en')
const percent = (part: number, all: number) => `${((100 * part) / all).toFixed(1)} %`
const decimals = (tau: number) => (Math.abs(tau) < 5e-4 ? '0.000' : tau.toFixed(3).replace('-', '−'))
const names = FORMULAS.map(({ name }) => name)

/** Mean τ of every formula, the best of each row in bold. */
export function tauTable(cells: Cell[]): string {
  const rows = inOrder(cells).map((cell) => {
    const means = cell.tau.map((tau) => decimals(mean(tau)))
    const best = decimals(Math.max(...cell.tau.map(mean)))
    const texts = means.map((tau) => (tau === best ? `**${tau}**` : tau))
    return row([cell.colluders, whole(cell.members), ...texts, percent(cell.holdTruth, cell.intervals)])
  })
  return [...head(['colluding', 'members', ...names, '90 % interval holds the truth']), ...rows].join('\n')
}

/** By how many places, on average, the colluders move the one technology up and the other down. */
export function movedTable(cells: Cell[]): string {
  const rows = inOrder(cells)
    .filter(({ colluders, members }) => colluders > 0 && members >= 30)
    .map((cell) => {
      const runs = (cell.tau[0] as Float64Array).length
      return row([
        cell.colluders,
        whole(cell.members),
        ...cell.moved.map((moved) => (moved / runs).toFixed(1)),
      ])
    })
  return [...head(['colluding', 'members', ...names]), ...rows].join('\n')
}

/** One row a world and size: Backboard, and the best of the others. */
export function worldsTable(worlds: { name: string; cells: Cell[] }[]): string {
  const rows = worlds.flatMap(({ name, cells }) =>
    cells
      .filter(({ colluders, members }) => colluders === 0 && [30, 300, 3000].includes(members))
      .map((cell) => {
        const [own, ...others] = cell.tau.map(mean) as [number, ...number[]]
        const best = others.indexOf(Math.max(...others))
        const rival = `${names[best + 1]} ${decimals(others[best] as number)}`
        const won = winners(cell).length > 0
        return row([name, whole(cell.members), decimals(own), won ? `**${rival}**` : rival])
      }),
  )
  return [...head(['if …', 'members', 'Backboard', 'best of the others'], 1), ...rows].join('\n')
}

/** In words: every size at which another formula is clearly better than Backboard's. */
export function losses(cells: Cell[]): string {
  const lines = inOrder(cells).flatMap((cell) => {
    const better = winners(cell).map(({ name, by }) => `${name} by ${decimals(by)}`)
    if (better.length === 0) return []
    return `- ${whole(cell.members)} members and ${cell.colluders} colluding: ${better.join(', ')}`
  })
  return lines.length > 0 ? lines.join('\n') : '- nowhere'
}

/** The largest standard error of any mean τ in the table. */
export const largestError = (cells: Cell[]) =>
  Math.max(...cells.flatMap(({ tau }) => tau.map((values) => standardError(values))))

const inOrder = (cells: Cell[]) =>
  cells.toSorted((a, b) => a.colluders - b.colluders || a.members - b.members)

import { classNames } from '@/components/ui/class-names'
import { formatList } from '@/lib/format/list'
import { formatWhole } from '@/lib/format/number'

type Cell = { members: number; colluders: number; tau: Record<string, number> }
export type Measured = { runs: number; formulas: { key: string; name: string }[]; cells: Cell[] }

const OURS = 'backboard'
const shown = [
  [10, 0],
  [300, 0],
  [3000, 0],
  [300, 20],
] as const
const twoDecimals = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** How near each formula comes to a known order, in invented communities; where another one is nearer, it says so. */
export function MeasuredFormulas({ runs, formulas, cells }: Measured) {
  const columns = shown.flatMap(([members, colluders]) =>
    cells.filter((cell) => cell.members === members && cell.colluders === colluders),
  )
  const most = (cell: Cell) => Math.max(...Object.values(cell.tau))
  const lost = cells.filter((cell) => (cell.tau[OURS] ?? 0) < most(cell))
  const winners = formulas.filter(({ key }) => lost.some((cell) => cell.tau[key] === most(cell)))
  return (
    <>
      <p>
        We invented communities whose true order we know, {formatWhole(runs)} for each number of members, with
        lenient and strict, busy and quiet ones, and asked every formula for its order. 1 is exactly the true
        order, 0 is chance.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section aria-label="Formulas measured" tabIndex={0} className="overflow-x-auto">
        <table className="w-full border-collapse text-sm">
          <caption className="sr-only">How near each formula comes to the true order</caption>
          <thead className="text-muted text-xs">
            <tr>
              <th scope="col" className="py-1 pr-3 text-left align-bottom font-normal">
                With so many members
              </th>
              {columns.map(({ members, colluders }) => (
                <th
                  key={`${members}-${colluders}`}
                  scope="col"
                  className="w-14 py-1 pl-2 text-right align-bottom sm:w-20 font-normal"
                >
                  {formatWhole(members)}
                  {colluders > 0 && ` and ${colluders} cheats`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {formulas.map(({ key, name }) => (
              <tr key={key} className="border-line border-t">
                <th
                  scope="row"
                  className={classNames('py-1.5 pr-3 text-left', key === OURS ? 'font-bold' : 'font-normal')}
                >
                  {name}
                </th>
                {columns.map((cell) => (
                  <td
                    key={`${cell.members}-${cell.colluders}`}
                    className={classNames(
                      'py-1.5 pl-2 text-right tabular-nums',
                      cell.tau[key] === most(cell) && 'font-bold',
                    )}
                  >
                    {twoDecimals.format(cell.tau[key] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p>
        Backboard’s formula was nearest, or as near as any, in {cells.length - lost.length} of {cells.length}{' '}
        situations.
        {lost.length > 0 &&
          ` The others all have ${whereOf(lost)}; nearest there: ${formatList(winners.map(({ name }) => name))}.`}
      </p>
      {/* biome-ignore lint/performance/noImgElement: a drawing is no smaller for being processed */}
      <img
        src="/ranking-quality.svg"
        alt="The same drawn for 0 to 3,000 members, without cheats, with 5 and with 20"
        width="520"
        height="962"
        loading="lazy"
        className="h-auto max-w-full"
      />
    </>
  )
}

function whereOf(cells: Cell[]): string {
  const members = Math.max(...cells.map((cell) => cell.members))
  const cheats = Math.min(...cells.map(({ colluders }) => colluders))
  return `${formatWhole(members)} members or fewer${cheats > 0 ? ` and ${cheats} cheats or more` : ''}`
}

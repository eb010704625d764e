import { classNames } from '@/components/ui/class-names'
import type { Compared } from '@/lib/flag/without-ballots-rules'
import { formatScore } from '@/lib/format/number'

/** A longer ranking shows only what the ballots move. */
const LONG = 10

/** The ranking with some ballots and without them, side by side. */
export function RankingCompared({ id, rows }: { id: string; rows: Compared[] }) {
  const isMoved = (row: Compared) =>
    row.with.rank !== row.without.rank || row.with.score !== row.without.score
  const shown = rows.length > LONG ? rows.filter(isMoved) : rows
  return (
    <div>
      <table aria-labelledby={id} className="w-full max-w-text border-collapse text-left">
        <thead className="text-sm">
          <tr className="border-ink border-b-4 align-bottom">
            <th scope="col" className="wrap-anywhere py-1.5 pr-2 font-semibold">
              Technology
            </th>
            <th scope="col" className="wrap-anywhere py-1.5 pr-2 text-right font-semibold">
              With them
            </th>
            <th scope="col" className="wrap-anywhere py-1.5 text-right font-semibold">
              Without them
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr
              key={row.slug}
              className={classNames('border-line border-b', isMoved(row) ? 'font-semibold' : 'text-muted')}
            >
              <th scope="row" className="wrap-anywhere py-1.5 pr-2 font-[inherit]">
                {row.name}
              </th>
              <Cell {...row.with} />
              <Cell {...row.without} isChanged={row.with.rank !== row.without.rank} />
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <p className="mt-2 text-muted text-sm">The other {rows.length - shown.length} stay as they are.</p>
      )}
    </div>
  )
}

function Cell({ rank, score, isChanged }: { rank: number; score: number; isChanged?: boolean }) {
  return (
    <td className="whitespace-nowrap py-1.5 pl-2 text-right tabular-nums">
      {isChanged && <span className="sr-only">other place: </span>}
      <span className={classNames('mr-3', isChanged && 'rounded-control bg-ink px-1.5 py-0.5 text-paper')}>
        {rank}.
      </span>
      {formatScore(score)}
    </td>
  )
}

import { classNames } from '@/components/ui/class-names'
import { isMoved, type Moved, type Place } from '@/lib/editing/places-rules'
import { formatScore } from '@/lib/format/number'

/** The ranking before and after, side by side; what moves is set in bold. */
export function PlacesCompared({ id, rows }: { id: string; rows: Moved[] }) {
  return (
    <table aria-labelledby={id} className="w-full max-w-text border-collapse text-left">
      <thead className="text-sm">
        <tr className="border-ink border-b-4 align-bottom">
          <th scope="col" className="wrap-anywhere py-1.5 pr-2 font-semibold">
            Technology
          </th>
          <th scope="col" className="wrap-anywhere py-1.5 pr-2 text-right font-semibold">
            Now
          </th>
          <th scope="col" className="wrap-anywhere py-1.5 text-right font-semibold">
            Afterwards
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.slug}
            className={classNames('border-line border-b', isMoved(row) ? 'font-semibold' : 'text-muted')}
          >
            <th scope="row" className="wrap-anywhere py-1.5 pr-2 font-[inherit]">
              {row.name}
            </th>
            <Cell place={row.before} />
            <Cell place={row.after} isChanged={row.before?.rank !== row.after?.rank} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ place, isChanged }: { place: Place | null; isChanged?: boolean }) {
  return (
    <td className="whitespace-nowrap py-1.5 pl-2 text-right tabular-nums">
      {isChanged && <span className="sr-only">other place: </span>}
      {place ? (
        <>
          <span
            className={classNames('mr-3', isChanged && 'rounded-control bg-ink px-1.5 py-0.5 text-paper')}
          >
            {place.rank}.
          </span>
          {formatScore(place.score)}
        </>
      ) : (
        'no place'
      )}
    </td>
  )
}

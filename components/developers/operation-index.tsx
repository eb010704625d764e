import { Link } from '@/components/ui/link'
import type { Area } from '@/lib/developers/reference'

/** Every operation of an area with a link to its description; `path` is the page that they stand on. */
export function OperationIndex({ area, path = '' }: { area: Area; path?: string }) {
  return (
    <ul className="divide-y divide-line border-line border-y text-sm">
      {area.operations.map((operation) => (
        <li
          key={operation.id}
          className="py-1.5 sm:grid sm:grid-cols-[minmax(0,3fr)_minmax(0,4fr)] sm:gap-x-4"
        >
          <Link
            href={`${path}#${operation.id}`}
            className="wrap-anywhere font-mono text-xs leading-6 hover:underline"
          >
            <strong>{operation.method}</strong> {operation.path}
          </Link>
          <span className="block">{operation.summary}</span>
        </li>
      ))}
    </ul>
  )
}

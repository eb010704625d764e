import { Link } from '@/components/ui/link'
import type { Area } from '@/lib/developers/reference'

/** The parts of the reference; the one that is open is marked. */
export function AreaLinks({ areas, current }: { areas: Area[]; current: string }) {
  const parts = [
    { path: '/developers', title: 'Overview' },
    ...areas.map(({ name, title }) => ({ path: `/developers/${name}`, title })),
    { path: '/developers/shapes', title: 'Shapes' },
  ]
  return (
    <nav aria-label="Parts of the reference" className="no-print">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {parts.map(({ path, title }) => (
          <li key={path}>
            <Link
              href={path}
              aria-current={path === current ? 'page' : undefined}
              className="inline-flex min-h-9 items-center underline decoration-1 underline-offset-4 aria-[current=page]:font-bold aria-[current=page]:no-underline"
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

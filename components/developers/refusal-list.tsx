import { Link } from '@/components/ui/link'
import type { Refusal } from '@/lib/developers/operations'

/** Statuses with their reasons, each of which has a page. */
export function RefusalList({ refusals }: { refusals: Refusal[] }) {
  return (
    <ul className="space-y-1 text-sm">
      {refusals.map(({ status, reasons }) => (
        <li key={status} className="flex gap-3">
          <span className="font-mono text-xs leading-6">{status}</span>
          <span>
            {reasons.map(({ title, path }, index) => (
              <span key={title}>
                {index > 0 && '; '}
                {path ? (
                  <Link href={path} className="underline decoration-1 underline-offset-[0.2em]">
                    {title}
                  </Link>
                ) : (
                  title
                )}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}

import { classNames } from '@/components/ui/class-names'
import { Link } from '@/components/ui/link'

type Props = { type: 'comment' | 'point'; id: string; about: string; className?: string }

/** The way to tell the moderators about a comment or a point; the page behind it asks who signs in. */
export function ReportLink({ type, id, about, className }: Props) {
  return (
    <Link
      href={`/report/${type}/${id}`}
      rel="nofollow"
      className={classNames(
        'no-print inline-flex items-center text-muted text-sm underline decoration-1 underline-offset-[0.2em] hover:text-ink',
        className ?? 'min-h-6',
      )}
    >
      Report<span className="sr-only"> {about}</span>
    </Link>
  )
}

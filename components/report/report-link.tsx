import { Link } from '@/components/ui/link'

/** The way to tell the moderators about a comment or a point; the page behind it asks who signs in. */
export function ReportLink({ type, id, about }: { type: 'comment' | 'point'; id: string; about: string }) {
  return (
    <Link
      href={`/report/${type}/${id}`}
      rel="nofollow"
      className="no-print inline-flex min-h-6 items-center text-muted text-sm hover:underline"
    >
      Report<span className="sr-only"> {about}</span>
    </Link>
  )
}

import { ReportLink } from '@/components/report/report-link'
import { Link, TextLink } from '@/components/ui/link'

type Props = { point: { id: string; title: string; suggestedBy: string | null } }

const quiet =
  'inline-flex min-h-6 items-center text-muted underline decoration-1 underline-offset-[0.2em] hover:text-ink'

/** Whom a point came from, what it said before, and how to better it: small, as it is seldom wanted. */
export function PointFooter({ point: { id, title, suggestedBy } }: Props) {
  return (
    <>
      {/* The licence asks that it goes wherever the text goes: to paper and into Markdown, too. */}
      {suggestedBy && (
        <p className="mt-3 text-muted text-sm">
          Suggested by <TextLink href={`/members/${suggestedBy}`}>@{suggestedBy}</TextLink>
        </p>
      )}
      <footer className="no-print mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        <Link href={`/points/${id}/suggest`} aria-label={`Suggest an edit: ${title}`} className={quiet}>
          Suggest an edit
        </Link>
        <Link href={`/points/${id}`} aria-label={`History: ${title}`} className={quiet}>
          History
        </Link>
        <ReportLink type="point" id={id} about={`“${title}”`} />
      </footer>
    </>
  )
}

import { Time } from '@/components/ui/time'
import { plural } from '@/lib/format/plural'
import type { OpenReport, ReportedView } from '@/lib/moderation/reported-queries'
import { CommentInContext } from './comment-in-context'
import { Decisions } from './decisions'
import { ItemFrame, Since } from './item-frame'
import { MemberRecordNote } from './member-record-note'
import { reasonWords } from './moderation-words'
import { PointInContext } from './point-in-context'

type Props = { id: string; since: string; view: ReportedView; returnTo: string }

/** What has been reported, as it is now and as it was then, and who reports it. */
export function ReportCard({ id, since, view, returnTo }: Props) {
  const subject = { type: 'REPORT', id } as const
  const { comment, point, author, reports } = view
  const what = point ? `A ${point.side === 'PRO' ? 'pro' : 'con'}` : 'A comment'
  const where = (point ?? comment)?.technology.name
  const now = point ? `${point.title}\n\n${point.detail}` : comment?.body
  return (
    <ItemFrame
      subject={subject}
      title={`${what} is reported: ${where}`}
      since={<Since value={since}>{plural(reports.length, 'report')}.</Since>}
    >
      <div className="grid gap-x-10 gap-y-5 lg:grid-cols-2">
        <div className="space-y-4">
          {comment && <CommentInContext comment={comment} />}
          {point && <PointInContext point={point} />}
          {comment && <MemberRecordNote record={author} />}
        </div>
        <ol aria-label="Reports" className="space-y-4">
          {reports.map((report) => (
            <Report key={report.id} report={report} isChanged={report.text !== now} />
          ))}
        </ol>
      </div>
      <Decisions subject={subject} decisions={['HIDE', 'DISMISS']} returnTo={returnTo} />
    </ItemFrame>
  )
}

function Report({ report, isChanged }: { report: OpenReport; isChanged: boolean }) {
  const { by, at, reason, note, text } = report
  return (
    <li className="space-y-1.5 border-line border-l-4 pl-4">
      <p>
        <strong>{reasonWords(reason)}</strong>, says {by ? `@${by.handle}` : 'a member who has left'} on{' '}
        <Time value={at} />. <span className="text-muted">{by && rightWords(by)}</span>
      </p>
      {note && (
        <p dir="auto" className="max-w-text whitespace-pre-line wrap-anywhere">
          “{note}”
        </p>
      )}
      {isChanged ? (
        <details>
          <summary className="min-h-6 cursor-pointer font-semibold">
            It read otherwise when it was reported
          </summary>
          <p dir="auto" className="mt-1 max-w-text whitespace-pre-line wrap-anywhere">
            {text || 'The text has been cleared.'}
          </p>
        </details>
      ) : (
        <p className="text-muted text-sm">The text has not changed since.</p>
      )}
    </li>
  )
}

function rightWords({ upheld, dismissed }: { upheld: number; dismissed: number }): string {
  const all = upheld + dismissed
  if (all === 0) return 'Their first report.'
  return `Right in ${upheld} of ${plural(all, 'earlier report')}.`
}

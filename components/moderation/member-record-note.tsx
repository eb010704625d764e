import { TextLink } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import { plural } from '@/lib/format/plural'
import type { MemberRecord } from '@/lib/moderation/member-record-queries'
import { actionWords, reasonWords } from './moderation-words'

/** Who wrote it: since when, and what was decided about them before. */
export function MemberRecordNote({ record }: { record: MemberRecord | null }) {
  if (!record) return <p className="text-muted">Its author has left the site.</p>
  const { handle, memberSince, comments, decisions, decisionCount } = record
  return (
    <div className="space-y-1.5">
      <p>
        <TextLink href={`/members/${handle}`} className="font-semibold">
          @{handle}
        </TextLink>
        , member since <Time value={memberSince} />, {plural(comments, 'comment')} shown.
        {record.isSuspended && <strong> Suspended at present.</strong>}{' '}
        <TextLink href={`/moderation/members?q=${handle}`}>Standing</TextLink>
      </p>
      {decisionCount === 0 ? (
        <p className="text-muted">Nothing was decided about them before.</p>
      ) : (
        <ul className="text-sm">
          {decisions.map(({ action, reason, at }) => (
            <li key={`${action} ${at}`}>
              <Time value={at} className="text-muted" />: {actionWords({ action, howMany: 1 })} (
              {reasonWords(reason)})
            </li>
          ))}
          {decisionCount > decisions.length && (
            <li className="text-muted">and {decisionCount - decisions.length} earlier</li>
          )}
        </ul>
      )}
    </div>
  )
}

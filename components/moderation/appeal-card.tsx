import { Time } from '@/components/ui/time'
import type { AppealView } from '@/lib/moderation/appeal-queries'
import { CommentInContext } from './comment-in-context'
import { Decisions } from './decisions'
import { ItemFrame, Since } from './item-frame'
import { MemberRecordNote } from './member-record-note'
import { actionWords, reasonWords } from './moderation-words'

type Props = { id: string; since: string; view: AppealView; returnTo: string }

/** What a member answers to a decision, beside that decision. */
export function AppealCard({ id, since, view, returnTo }: Props) {
  const subject = { type: 'APPEAL', id } as const
  const { decision, comment, author, body } = view
  return (
    <ItemFrame
      subject={subject}
      title={`An answer to a decision, from ${author ? `@${author.handle}` : 'a former member'}`}
      since={<Since value={since}>Granting it undoes the decision.</Since>}
    >
      <div className="grid gap-x-10 gap-y-5 lg:grid-cols-2">
        <div className="space-y-4">
          <blockquote
            dir="auto"
            className="max-w-text whitespace-pre-line wrap-anywhere border-ink border-s-4 ps-4"
          >
            {body}
          </blockquote>
          <MemberRecordNote record={author} />
        </div>
        <div className="space-y-3">
          <p>
            {actionWords({ action: decision.action, howMany: 1 })} by{' '}
            {decision.by ? `@${decision.by}` : 'the operators'} on <Time value={decision.at} />:{' '}
            {reasonWords(decision.reason).toLowerCase()}.{' '}
            {decision.until && (
              <>
                Until <Time value={decision.until} />.
              </>
            )}
          </p>
          {decision.note && <p className="max-w-text whitespace-pre-line wrap-anywhere">“{decision.note}”</p>}
          {comment && <CommentInContext comment={comment} />}
        </div>
      </div>
      <Decisions subject={subject} decisions={['GRANT', 'DECLINE']} returnTo={returnTo} />
    </ItemFrame>
  )
}

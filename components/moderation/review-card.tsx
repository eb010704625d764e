import type { ReviewView } from '@/lib/moderation/review-queries'
import { CommentInContext } from './comment-in-context'
import { Decisions } from './decisions'
import { ItemFrame, Since } from './item-frame'
import { MemberRecordNote } from './member-record-note'

type Props = { id: string; since: string; view: ReviewView; returnTo: string }

/** A new member's comment with links, before anybody reads it. */
export function ReviewCard({ id, since, view, returnTo }: Props) {
  const subject = { type: 'COMMENT', id } as const
  return (
    <ItemFrame
      subject={subject}
      title={`A comment with links waits: ${view.comment.technology.name}`}
      since={<Since value={since}>One of the first three with links of a new member.</Since>}
    >
      <div className="grid gap-x-10 gap-y-5 lg:grid-cols-2">
        <CommentInContext comment={view.comment} />
        <MemberRecordNote record={view.author} />
      </div>
      <Decisions subject={subject} decisions={['APPROVE', 'HIDE']} returnTo={returnTo} />
    </ItemFrame>
  )
}

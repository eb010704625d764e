import { Button } from '@/components/ui/button'
import type { SubjectType } from '@/lib/moderation/decisions-schema'

/** Without JavaScript, which does it by itself: tells the others that one looks at this. */
export function ClaimForm({ subject }: { subject: { type: SubjectType; id: string } }) {
  return (
    <form method="post" action="/api/v1/moderation/claims" className="hidden noscript:block">
      <input type="hidden" name="subjectType" value={subject.type} />
      <input type="hidden" name="subjectId" value={subject.id} />
      <input type="hidden" name="returnTo" value={`/moderation#item-${subject.type}-${subject.id}`} />
      <Button variant="quiet">Tell the others that I look at this</Button>
    </form>
  )
}

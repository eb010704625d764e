import type { Decision, SubjectType } from '@/lib/moderation/decisions-schema'
import { ClaimForm } from './claim-form'
import { DecisionForm } from './decision-form'

type Props = {
  subject: { type: SubjectType; id: string }
  decisions: Decision[]
  returnTo: string
}

/** What can be decided about an item, side by side. */
export function Decisions({ subject, decisions, returnTo }: Props) {
  return (
    <div className="space-y-4 border-line border-t pt-5">
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {decisions.map((decision) => (
          <DecisionForm key={decision} subject={subject} decision={decision} returnTo={returnTo} />
        ))}
      </div>
      <ClaimForm subject={subject} />
    </div>
  )
}

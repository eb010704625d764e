import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'
import type { DecisionView } from '@/lib/decision/decision-queries'

const states = {
  OPEN: 'Your answer waits for the moderators. You will be told what they decide.',
  GRANTED: 'Your answer was granted: the decision is undone.',
  DECLINED: 'Your answer was read, and the decision stands.',
}

/** What the member answered, and what became of it. */
export function AppealState({ appeal }: { appeal: NonNullable<DecisionView['appeal']> }) {
  return (
    <section aria-labelledby="answered" className="space-y-4">
      <h2 id="answered" className="text-2xl">
        Your answer
      </h2>
      <Notice tone={appeal.state === 'GRANTED' ? 'good' : 'neutral'}>
        <p role="status">{states[appeal.state]}</p>
        {appeal.note && <p className="whitespace-pre-line wrap-anywhere">{appeal.note}</p>}
      </Notice>
      <blockquote className="whitespace-pre-line wrap-anywhere border-line border-l-4 pl-4">
        {appeal.body}
      </blockquote>
      <p className="text-muted text-sm">
        Sent on <Time value={appeal.at} />.
      </p>
    </section>
  )
}

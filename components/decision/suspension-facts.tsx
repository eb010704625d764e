import { reasonWords } from '@/components/moderation/moderation-words'
import { Time } from '@/components/ui/time'
import type { Suspension } from '@/lib/decision/decision-queries'

/** Since when, until when and why an account is suspended. */
export function SuspensionFacts({ suspension }: { suspension: Suspension }) {
  const { since, until, reason, note } = suspension
  return (
    <div className="space-y-3">
      <p>
        It is suspended since <Time value={since} />
        {until ? (
          <>
            {' '}
            and is in good standing again on <Time value={until} />, by itself.
          </>
        ) : (
          ', without an end.'
        )}
      </p>
      {reason && <p>The reason: {reasonWords(reason).toLowerCase()}.</p>}
      {note && <p className="whitespace-pre-line wrap-anywhere border-line border-l-4 pl-4">{note}</p>}
      <p>
        Your votes, verdicts, helpful marks and comments are kept; they count again when the suspension ends.
      </p>
    </div>
  )
}

import { Notice } from '@/components/ui/notice'
import type { Done } from '@/lib/moderation/done-queries'
import { DecisionForm } from './decision-form'
import { actionWords, reasonWords } from './moderation-words'

/** What has just been done, with the way back. */
export function DoneNotice({ done }: { done: Done }) {
  const { subject, action, howMany, reason, undo } = done
  return (
    <Notice tone="good">
      <p role="status">
        Done. {actionWords({ action, howMany })}: {reasonWords(reason).toLowerCase()}.
      </p>
      {undo && undo !== 'SUSPEND' && (
        <details>
          <summary className="min-h-6 cursor-pointer font-semibold">Undo</summary>
          <div data-undo className="pt-3">
            <DecisionForm
              subject={subject}
              decision={undo}
              label="Undo"
              returnTo={`/moderation?done=${subject.type}-${subject.id}`}
            />
          </div>
        </details>
      )}
    </Notice>
  )
}

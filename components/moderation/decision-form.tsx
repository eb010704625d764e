import { Button, type ButtonVariant } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { type Decision, MOST_NOTE_CHARACTERS, reasonsFor } from '@/lib/moderation/moderation-schema'
import { reasonWords } from './moderation-words'

const buttons: Record<Decision, { label: string; variant: ButtonVariant }> = {
  SET_ASIDE: { label: 'Set ballots aside', variant: 'primary' },
  DISMISS: { label: 'Dismiss', variant: 'secondary' },
  PUT_BACK: { label: 'Put back', variant: 'secondary' },
}

type Props = {
  flagId: string
  decision: Decision
  values?: Record<string, string>
  errors?: { field: string; message: string }[]
}

/** One decision about a flag, with its reasons. */
export function DecisionForm({ flagId, decision, values = {}, errors = [] }: Props) {
  const { label, variant } = buttons[decision]
  // The error summary links to the plain names, which only a form that stands alone can carry as ids.
  const idOf = (field: string) => (errors.length > 0 ? field : `${field}-${decision}-${flagId}`)
  const messageFor = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <form method="post" action="/api/v1/moderation/decisions" className="flex flex-col gap-3">
      <input type="hidden" name="subjectType" value="FLAG" />
      <input type="hidden" name="subjectId" value={flagId} />
      <input type="hidden" name="decision" value={decision} />
      <input type="hidden" name="returnTo" value={`/moderation/flags?done=${flagId}`} />
      <SelectField
        label="Reason"
        name="reason"
        id={idOf('reason')}
        className="max-w-full"
        defaultValue={values.reason ?? reasonsFor[decision][0]}
        error={messageFor('reason')}
        options={reasonsFor[decision].map((reason) => ({
          value: reason,
          label: reason === 'OTHER' ? 'Another, in words' : reasonWords(reason),
        }))}
      />
      <Field
        label="In words"
        name="note"
        id={idOf('note')}
        autoComplete="off"
        maxLength={MOST_NOTE_CHARACTERS}
        defaultValue={values.note}
        error={messageFor('note')}
        hint="Only moderators read this."
      />
      <div>
        <Button variant={variant}>{label}</Button>
      </div>
    </form>
  )
}

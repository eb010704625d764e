import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { type Decision, reasonsFor, type SubjectType } from '@/lib/moderation/decisions-schema'
import { MOST_NOTE_CHARACTERS } from '@/lib/moderation/moderation-schema'
import { decisionWords, noteHint } from './decision-words'
import { reasonWords } from './moderation-words'

type Props = {
  subject: { type: SubjectType; id: string }
  decision: Decision
  returnTo: string
  /** In place of the decision's usual word. */
  label?: string
  values?: Record<string, string>
  errors?: { field: string; message: string }[]
}

/** One decision with its reasons. */
export function DecisionForm({ subject, decision, returnTo, label, values = {}, errors = [] }: Props) {
  const words = decisionWords[decision]
  const reasons = reasonsFor(subject.type, decision)
  // The error summary links to the plain names, which only a form that stands alone can carry as ids.
  const idOf = (field: string) => (errors.length > 0 ? field : `${field}-${decision}-${subject.id}`)
  const messageFor = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <form method="post" noValidate action="/api/v1/moderation/decisions" className="flex flex-col gap-3">
      <input type="hidden" name="subjectType" value={subject.type} />
      <input type="hidden" name="subjectId" value={subject.id} />
      <input type="hidden" name="decision" value={decision} />
      <input type="hidden" name="returnTo" value={returnTo} />
      <SelectField
        label="Reason"
        name="reason"
        id={idOf('reason')}
        className="max-w-full"
        defaultValue={values.reason ?? reasons[0]}
        error={messageFor('reason')}
        options={reasons.map((reason) => ({
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
        hint={noteHint(subject.type, decision)}
      />
      {decision === 'SUSPEND' && (
        <Field
          label="For how many days"
          name="days"
          id={idOf('days')}
          inputMode="numeric"
          autoComplete="off"
          className="max-w-36"
          defaultValue={values.days}
          error={messageFor('days')}
          hint="Empty: without an end."
        />
      )}
      <div>
        <Button variant={words.variant} data-key={words.key}>
          {label ?? words.label}
        </Button>
      </div>
    </form>
  )
}

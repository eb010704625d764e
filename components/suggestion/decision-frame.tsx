import type { ReactNode } from 'react'
import { decisionWords } from '@/components/moderation/decision-words'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { type SuggestionDecision, suggestionReasonsFor } from '@/lib/suggestion/decide-suggestion-schema'
import type { FieldErrors } from './point-fields'
import { reasonWords } from './suggestion-words'

type Props = {
  suggestionId: string
  decision: SuggestionDecision
  title: string
  returnTo?: string
  typed?: Record<string, string>
  errors?: FieldErrors
  children?: ReactNode
}

/** One decision about a suggestion: what it needs to know, a reason from the list, and words for the member. */
export function DecisionFrame({
  suggestionId,
  decision,
  title,
  returnTo,
  typed = {},
  errors = [],
  children,
}: Props) {
  const { label, variant } = decisionWords[decision]
  // The error summary links to the plain names, which only a form that stands alone can carry as ids.
  const idOf = (field: string) => (errors.length > 0 ? field : `${field}-${decision}-${suggestionId}`)
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <form method="post" noValidate action="/api/v1/moderation/decisions" className="flex flex-col gap-3">
      <input type="hidden" name="subjectType" value="SUGGESTION" />
      <input type="hidden" name="subjectId" value={suggestionId} />
      <input type="hidden" name="decision" value={decision} />
      <input
        type="hidden"
        name="returnTo"
        value={returnTo ?? `/moderation/suggestions?done=${suggestionId}`}
      />
      {children}
      <SelectField
        label="Reason"
        name="reason"
        id={idOf('reason')}
        className="max-w-full"
        defaultValue={typed.reason ?? suggestionReasonsFor[decision][0]}
        error={errorOf('reason')}
        options={suggestionReasonsFor[decision].map((reason) => ({
          value: reason,
          label: reasonWords(reason),
        }))}
      />
      <Field
        label="In words"
        name="note"
        id={idOf('note')}
        autoComplete="off"
        maxLength={1000}
        defaultValue={typed.note}
        error={errorOf('note')}
        hint="The member reads this."
      />
      <div>
        <Button variant={variant} data-key={decisionWords[decision].key} aria-label={`${label}: ${title}`}>
          {label}
        </Button>
      </div>
    </form>
  )
}

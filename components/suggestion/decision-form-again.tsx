import { suggestionDecisions } from '@/lib/suggestion/decide-suggestion-schema'
import { DecisionFrame } from './decision-frame'
import { type FieldErrors, PointFields } from './point-fields'
import { TechnologyFields } from './technology-fields'

const FRAME = ['subjectType', 'subjectId', 'decision', 'reason', 'note']
const SHOWN =
  /^(title|detail|theme|since|until|sources\..*|name|kind|language|website|repository|summary|license|firstReleased)$/

/** A refused decision about a suggestion once more, with what was chosen and typed. */
export function SuggestionDecisionAgain({
  values,
  errors,
}: {
  values: Record<string, string>
  errors?: FieldErrors
}) {
  const decision = suggestionDecisions.find((one) => one === values.decision) ?? 'DECLINE'
  const hidden = Object.entries(values).filter(([name]) => !FRAME.includes(name) && !SHOWN.test(name))
  return (
    <DecisionFrame
      suggestionId={values.subjectId ?? ''}
      decision={decision}
      title={values.title ?? values.name ?? 'the suggestion'}
      typed={values}
      errors={errors}
    >
      {hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {values.title !== undefined && <PointFields typed={values} errors={errors} />}
      {values.website !== undefined && <TechnologyFields typed={values} errors={errors} />}
    </DecisionFrame>
  )
}

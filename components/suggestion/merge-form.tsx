import { SelectField } from '@/components/ui/select-field'
import type { SuggestionView } from '@/lib/suggestion/suggestion-queue-queries'
import { DecisionFrame } from './decision-frame'

/** A suggested point says the same as one that is there: the likely ones come first. */
export function MergeForm({ suggestion: { id, title, others, similar } }: { suggestion: SuggestionView }) {
  if (others.length === 0) return null
  const likely = similar.points.flatMap((point) => others.filter((other) => other.id === point.id))
  const options = [...likely, ...others.filter((other) => !likely.includes(other))]
  return (
    <DecisionFrame suggestionId={id} decision="MERGE" title={title}>
      <SelectField
        label="It says the same as"
        name="into"
        id={`into-${id}`}
        className="max-w-full"
        options={options.map((option) => ({ value: option.id, label: option.title }))}
      />
    </DecisionFrame>
  )
}

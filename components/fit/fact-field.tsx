import type { FactChoice } from '@/lib/fit/choice-schema'
import { FACTS, type Fact } from '@/lib/fit/short-query-rules'
import { CheckLine } from './check-line'

type Props = { fact: Fact; values: { value: string; name: string }[]; choice: FactChoice }

/** Which languages (licenses, kinds) are out, or which are the only ones that will do. */
export function FactField({ fact, values, choice }: Props) {
  const rules = [
    { value: 'not', label: 'What is ticked is out' },
    { value: 'only', label: 'Only what is ticked will do' },
  ]
  return (
    <fieldset className="space-y-2">
      <legend className="sr-only">{fact}</legend>
      <div className="flex flex-wrap gap-x-5">
        {rules.map(({ value, label }) => (
          <label key={value} className="flex min-h-8 items-center gap-2">
            <input
              type="radio"
              name={FACTS[fact]}
              value={value}
              defaultChecked={choice.rule === value}
              className="size-4 accent-accent"
            />
            {label}
          </label>
        ))}
      </div>
      <div className="grid grid-cols-2 gap-x-4 border-line border-t pt-2">
        {values.map(({ value, name }) => (
          <CheckLine key={value} name={fact} value={value} isChecked={choice.values.includes(value)}>
            <span className="wrap-anywhere">{name}</span>
          </CheckLine>
        ))}
      </div>
    </fieldset>
  )
}

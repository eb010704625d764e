import { FieldError } from './field'

/** Radio buttons in a row, drawn as large targets; `onChange` is for islands. */
export function RadioGroup(props: {
  legend: string
  name: string
  /** Unique on the page: the first button carries it. */
  id: string
  options: { value: string; label: string }[]
  defaultValue: string
  error?: string
  onChange?: (value: string) => void
}) {
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${props.id}-legend`}
      aria-describedby={props.error ? `${props.id}-error` : undefined}
      className="space-y-1.5"
    >
      <p id={`${props.id}-legend`} className="mb-1.5 font-semibold">
        {props.legend}
      </p>
      <FieldError id={`${props.id}-error`} message={props.error} />
      <div className="flex flex-wrap gap-2">
        {props.options.map((option, index) => (
          <label
            key={option.value}
            className="flex min-h-11 items-center gap-2 rounded-control border-2 border-line bg-board px-3 has-checked:border-ink hover:border-edge"
          >
            <input
              type="radio"
              name={props.name}
              id={index === 0 ? props.id : undefined}
              value={option.value}
              defaultChecked={option.value === props.defaultValue}
              onChange={props.onChange && (() => props.onChange?.(option.value))}
              className="size-4 accent-accent"
            />
            {option.label}
          </label>
        ))}
      </div>
    </div>
  )
}

import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { controlClass, describedBy, FieldFrame } from './field'

export function SelectField({
  label,
  hint,
  error,
  options,
  ...select
}: ComponentProps<'select'> & {
  label: string
  hint?: string
  error?: string
  options: { value: string; label: string }[]
}) {
  const id = select.id ?? select.name ?? label
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <select
        {...select}
        id={id}
        className={classNames(controlClass, 'min-h-11 max-w-72', select.className)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

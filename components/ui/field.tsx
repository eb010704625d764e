import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'

export const controlClass = 'control'

/** Ids that tie a control to its hint and its error, for `aria-describedby`. */
export function describedBy(id: string, hint?: ReactNode, error?: string) {
  return classNames(hint !== undefined && `${id}-hint`, error && `${id}-error`) || undefined
}

export function FieldFrame(props: {
  id: string
  label: string
  hint?: ReactNode
  error?: string
  children: ReactNode
}) {
  return (
    <div className="space-y-1.5">
      <label htmlFor={props.id} className="block font-semibold">
        {props.label}
      </label>
      {props.hint !== undefined && (
        <p id={`${props.id}-hint`} className="text-muted text-sm">
          {props.hint}
        </p>
      )}
      <FieldError id={`${props.id}-error`} message={props.error} />
      {props.children}
    </div>
  )
}

export function FieldError({ id, message }: { id: string; message?: string }) {
  if (!message) return null
  return (
    <p id={id} className="font-semibold text-unfavourable text-sm">
      <span className="sr-only">Error: </span>
      {message}
    </p>
  )
}

type FieldProps = { label: string; hint?: ReactNode; error?: string }

/** One line of text with its label. The id defaults to the name, which the error summary links to. */
export function Field({ label, hint, error, ...input }: ComponentProps<'input'> & FieldProps) {
  const id = input.id ?? input.name ?? label
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        type="text"
        {...input}
        id={id}
        className={classNames(controlClass, 'min-h-11', input.className)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
    </FieldFrame>
  )
}

export function TextArea({ label, hint, error, ...input }: ComponentProps<'textarea'> & FieldProps) {
  const id = input.id ?? input.name ?? label
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <textarea
        rows={5}
        {...input}
        id={id}
        className={classNames(controlClass, 'field-sizing-content min-h-32', input.className)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
    </FieldFrame>
  )
}

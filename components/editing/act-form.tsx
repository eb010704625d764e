import type { ReactNode } from 'react'
import { Button, type ButtonVariant } from '@/components/ui/button'
import type { EditingAct } from '@/lib/editing/editing-schema'
import { type FieldErrors, formState } from './form-state'
import { WhyFields } from './why-fields'

type Props = {
  action: string
  act: EditingAct
  button: string
  variant?: ButtonVariant
  hidden: Record<string, string>
  values?: Record<string, string>
  errors?: FieldErrors
  /** Keeps two forms of one page apart. */
  id?: string
  children?: ReactNode
}

/** One act of an editor, with why. */
export function ActForm({ action, act, button, variant, hidden, values, errors, id, children }: Props) {
  const state = formState(values, errors)
  return (
    <form method="post" noValidate action={action} className="max-w-text space-y-4">
      <input type="hidden" name="_method" value="PUT" />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <WhyFields act={act} state={state} id={id} />
      <Button variant={variant}>{button}</Button>
    </form>
  )
}

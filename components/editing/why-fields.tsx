import { Field } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import type { EditingAct } from '@/lib/editing/editing-schema'
import { reasonOptions } from './editing-words'
import type { FormState } from './form-state'

/** Why, from a list, and in words for the other editors. `id` keeps two forms of one page apart. */
export function WhyFields({ act, state, id }: { act: EditingAct; state: FormState; id?: string }) {
  const { values, errorOf } = state
  const idOf = (name: string) => (id ? `${name}-${id}` : name)
  return (
    <>
      <SelectField
        label="Reason"
        name="reason"
        id={idOf('reason')}
        className="max-w-full"
        defaultValue={values.reason}
        error={errorOf('reason')}
        options={reasonOptions(act)}
        hint="Everybody reads it in the moderation log."
      />
      <Field
        label="In words"
        name="note"
        id={idOf('note')}
        autoComplete="off"
        maxLength={1000}
        defaultValue={values.note}
        error={errorOf('note')}
        hint="Only editors read this."
      />
    </>
  )
}

import { Field, TextArea } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { kindName } from '@/lib/format/kind'
import { type TechnologyContent, technologyKinds } from '@/lib/suggestion/suggestion-schema'
import type { FieldErrors } from './point-fields'

type Name = keyof TechnologyContent

/** What is said of a technology. `typed` are a form's own fields, which win over `values`. */
export function TechnologyFields(props: {
  values?: Partial<TechnologyContent>
  typed?: Record<string, string>
  errors?: FieldErrors
  prefix?: string
  withName?: boolean
}) {
  const { values = {}, typed = {}, errors = [], prefix = '', withName = true } = props
  const common = (name: Name) => ({
    name,
    id: `${prefix}${name}`,
    defaultValue: typed[name] ?? values[name] ?? undefined,
    error: errors.find(({ field }) => field === name)?.message,
    autoComplete: 'off',
  })
  const kind = typed.kind ?? values.kind
  const kinds = new Set<string>([...technologyKinds, ...(kind ? [kind] : [])])
  return (
    <>
      {withName && <Field label="Name" {...common('name')} maxLength={60} />}
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label="Kind"
          {...common('kind')}
          options={[...kinds].map((value) => ({ value, label: kindName(value) }))}
        />
        <Field label="Language" {...common('language')} maxLength={40} hint="That one writes in it." />
      </div>
      <Field label="Website" {...common('website')} type="url" inputMode="url" maxLength={300} />
      <Field
        label="Repository"
        {...common('repository')}
        type="url"
        inputMode="url"
        maxLength={300}
        hint="Empty where there is none that is public."
      />
      <TextArea
        label="Summary"
        {...common('summary')}
        rows={4}
        hint="What it is and what it is for, without praise. 20 to 600 characters."
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <Field
          label="License"
          {...common('license')}
          maxLength={60}
          hint="If you know it: MIT, Apache-2.0 …"
        />
        <Field
          label="First released"
          {...common('firstReleased')}
          inputMode="numeric"
          maxLength={4}
          hint="The year, if you know it."
        />
      </div>
    </>
  )
}

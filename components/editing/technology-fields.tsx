import { Field, TextArea } from '@/components/ui/field'
import type { FormState } from './form-state'

/** The text of a technology, field by field. */
export function TechnologyFields({ state: { values, errorOf } }: { state: FormState }) {
  const field = (name: string) => ({
    name,
    defaultValue: values[name],
    error: errorOf(name),
    autoComplete: 'off',
  })
  return (
    <>
      <Field label="Name" required maxLength={60} {...field('name')} />
      <TextArea
        label="Summary"
        required
        maxLength={600}
        hint="20 to 600 characters: what it is, and why one would pick it."
        {...field('summary')}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          label="Kind"
          required
          hint="One word in small letters: framework, runtime, language."
          autoCapitalize="none"
          {...field('kind')}
        />
        <Field label="Language" required hint="As it writes itself: C#, Python." {...field('language')} />
        <Field label="License" hint="The SPDX name where there is one." {...field('license')} />
        <Field label="First released" inputMode="numeric" hint="The year." {...field('firstReleased')} />
      </div>
      <Field label="Website" type="url" required {...field('website')} />
      <Field label="Repository" type="url" hint="Empty where there is none." {...field('repository')} />
    </>
  )
}

import { Field, FieldError, TextArea } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { themes } from '@/lib/point/point-text-schema'
import type { FormState } from './form-state'

const MOST_SOURCES = 5

/** The text of a point, field by field. */
export function PointFields({ state: { values, errorOf } }: { state: FormState }) {
  const field = (name: string) => ({
    name,
    defaultValue: values[name],
    error: errorOf(name),
    autoComplete: 'off',
  })
  const given = Array.from({ length: MOST_SOURCES }, (_, at) => at).filter(
    (at) => values[`sources.${at}.url`] || values[`sources.${at}.title`],
  )
  const shown = Math.min(MOST_SOURCES, (given.at(-1) ?? -1) + 2)
  return (
    <>
      <Field label="Title" required maxLength={80} hint="3 to 80 characters." {...field('title')} />
      <TextArea
        label="Explanation"
        required
        maxLength={400}
        hint="10 to 400 characters: what is so, and for whom it matters."
        {...field('detail')}
      />
      <SelectField
        label="Theme"
        name="theme"
        defaultValue={values.theme}
        error={errorOf('theme')}
        options={themes.map((theme) => ({ value: theme, label: theme }))}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Holds since version" hint="Empty where it always held." {...field('since')} />
        <Field label="Holds until version" hint="Empty where it still holds." {...field('until')} />
      </div>
      <fieldset className="space-y-3">
        <legend className="mb-2 font-semibold">Sources</legend>
        <FieldError id="sources-error" message={errorOf('sources')} />
        {Array.from({ length: shown }, (_, at) => `sources.${at}`).map((name, at) => (
          <div key={name} className="grid gap-3 sm:grid-cols-2">
            <Field label={`Source ${at + 1}: title`} {...field(`${name}.title`)} />
            <Field label={`Source ${at + 1}: address`} type="url" {...field(`${name}.url`)} />
          </div>
        ))}
      </fieldset>
    </>
  )
}

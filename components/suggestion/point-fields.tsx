import { Field, TextArea } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { themes } from '@/lib/point/point-text-schema'
import { SourceFields } from './source-fields'

export type FieldErrors = { field: string; message: string }[]
export type PointValues = Partial<{
  title: string
  detail: string
  theme: string | null
  since: string | null
  until: string | null
  sources: { url: string; title: string }[]
}>

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The text of a point. `typed` are a form's own fields, which win over `values`. Ids begin with `prefix`. */
export function PointFields(props: {
  values?: PointValues
  typed?: Record<string, string>
  errors?: FieldErrors
  prefix?: string
  withTitle?: boolean
}) {
  const { values = {}, typed = {}, errors = [], prefix = '', withTitle = true } = props
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  const typedOr = (field: 'title' | 'detail' | 'theme' | 'since' | 'until') =>
    typed[field] ?? values[field] ?? ''
  const common = (field: 'title' | 'detail' | 'theme' | 'since' | 'until') => ({
    name: field,
    id: `${prefix}${field}`,
    defaultValue: typedOr(field),
    error: errorOf(field),
  })
  return (
    <>
      {withTitle && (
        <Field
          label="Title"
          {...common('title')}
          maxLength={160}
          autoComplete="off"
          hint="A few words that one can agree or disagree with. 3 to 80 characters."
        />
      )}
      <TextArea
        label="Explanation"
        {...common('detail')}
        rows={4}
        hint="What it means in practice, in a sentence or two. 10 to 400 characters."
      />
      <SelectField
        label="Theme"
        {...common('theme')}
        options={[
          { value: '', label: 'Not sure' },
          ...themes.map((theme) => ({ value: theme, label: capital(theme) })),
        ]}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <Field
          label="True since version"
          {...common('since')}
          maxLength={20}
          autoComplete="off"
          hint="Empty when it has always been so."
        />
        <Field
          label="True until version"
          {...common('until')}
          maxLength={20}
          autoComplete="off"
          hint="Empty when it is still so."
        />
      </div>
      <SourceFields values={typed} sources={values.sources} prefix={prefix} errorOf={errorOf} />
    </>
  )
}

import { Field } from '@/components/ui/field'

type Source = { url: string; title: string }
type Props = {
  values: Record<string, string>
  sources?: Source[]
  prefix?: string
  errorOf: (field: string) => string | undefined
}

const ROWS = 3

/** Links with titles; what is not needed stays empty. A source beyond the third is kept when the form has one. */
export function SourceFields({ values, sources = [], prefix = '', errorOf }: Props) {
  const rows = Array.from({ length: Math.max(ROWS, Math.min(5, sources.length)) }, (_, index) => index)
  const typedOr = (index: number, part: 'url' | 'title') =>
    values[`sources.${index}.${part}`] ?? sources[index]?.[part]
  return (
    <fieldset className="space-y-3">
      <legend className="font-semibold">Sources</legend>
      <p className="text-muted text-sm">
        Pages that show it: documentation, a benchmark, an issue. Leave empty what you don’t need.
      </p>
      {rows.map((index) => (
        <div key={index} className="grid gap-3 sm:grid-cols-2">
          <Field
            label={`Link ${index + 1}`}
            name={`sources.${index}.url`}
            id={`${prefix}sources.${index}.url`}
            type="url"
            inputMode="url"
            maxLength={300}
            defaultValue={typedOr(index, 'url')}
            error={errorOf(`sources.${index}.url`)}
          />
          <Field
            label={`Title of link ${index + 1}`}
            name={`sources.${index}.title`}
            id={`${prefix}sources.${index}.title`}
            maxLength={120}
            defaultValue={typedOr(index, 'title')}
            error={errorOf(`sources.${index}.title`)}
          />
        </div>
      ))}
    </fieldset>
  )
}

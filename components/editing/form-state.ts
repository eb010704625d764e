export type FieldErrors = { field: string; message: string }[]
export type FormState = {
  values: Record<string, string>
  errorOf: (field: string) => string | undefined
}

/** What stands in a form's fields, and what is wrong with them. */
export const formState = (values: Record<string, string> = {}, errors: FieldErrors = []): FormState => ({
  values,
  errorOf: (field) => errors.find((error) => error.field === field)?.message,
})

/** A stored text as the fields of its form. */
export function textValues(text: Record<string, unknown>): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(text)) {
    if (name === 'sources')
      for (const [at, source] of (value as { url: string; title: string }[]).entries()) {
        values[`sources.${at}.url`] = source.url
        values[`sources.${at}.title`] = source.title
      }
    else if (typeof value === 'string' || typeof value === 'number') values[name] = String(value)
  }
  return values
}

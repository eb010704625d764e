import { Field } from '@/components/ui/field'

export function WhyField({ value, error }: { value?: string; error?: string }) {
  return (
    <Field
      label="To the editors"
      name="why"
      maxLength={400}
      autoComplete="off"
      defaultValue={value}
      error={error}
      hint="Why, if it needs saying. Only they read it."
    />
  )
}

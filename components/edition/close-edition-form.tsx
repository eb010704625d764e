import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'

type Props = {
  values: { year: string; title: string }
  errors?: { field: string; message: string }[]
}

export function CloseEditionForm({ values, errors = [] }: Props) {
  const messageFor = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <form method="post" noValidate action="/api/v1/editions" className="space-y-5">
      <input type="hidden" name="returnTo" value="/editions" />
      <Field
        label="Year"
        name="year"
        inputMode="numeric"
        autoComplete="off"
        required
        defaultValue={values.year}
        error={messageFor('year')}
        hint="This year or the last one."
      />
      <Field
        label="Title"
        name="title"
        autoComplete="off"
        required
        defaultValue={values.title}
        error={messageFor('title')}
        hint="3 to 120 characters, as it will stand on the page for ever."
      />
      <Button>Close the edition for good</Button>
    </form>
  )
}

import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'

type Props = {
  values: { name: string; handle: string }
  errors?: { field: string; message: string }[]
}

export function ProfileForm({ values, errors = [] }: Props) {
  const messageFor = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <form method="post" action="/api/v1/me" className="space-y-5">
      <input type="hidden" name="_method" value="PATCH" />
      <input type="hidden" name="returnTo" value="/settings?saved" />
      <Field
        label="Name"
        name="name"
        autoComplete="name"
        defaultValue={values.name}
        error={messageFor('name')}
        hint="Shown beside what you write. Leave it empty to go by your handle alone."
      />
      <Field
        label="Handle"
        name="handle"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
        defaultValue={values.handle}
        error={messageFor('handle')}
        hint="Your page is /members/ followed by it. 3 to 30 small letters, digits and hyphens."
      />
      <Button>Save</Button>
    </form>
  )
}

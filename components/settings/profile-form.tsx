import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { formatInstant } from '@/lib/format/date'

type Props = {
  values: { name: string; handle: string }
  /** An instant, while another handle is not possible yet. */
  nextHandleChange?: string
  errors?: { field: string; message: string }[]
}

export function ProfileForm({ values, nextHandleChange, errors = [] }: Props) {
  const messageFor = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <form method="post" noValidate action="/api/v1/me" className="space-y-5">
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
        hint={
          nextHandleChange
            ? `You changed it not long ago: the next change is possible from ${formatInstant(nextHandleChange)}.`
            : 'Your page is /members/ followed by it. 3 to 30 small letters, digits and hyphens; at most one change in 30 days. The earlier one leads to you for a year.'
        }
      />
      <Button>Save</Button>
    </form>
  )
}

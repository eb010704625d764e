import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'

type Props = { action: string; name: string; error?: string }

/** Gives a passkey a name by which its member knows it again. */
export function PasskeyNameForm({ action, name, error }: Props) {
  return (
    <form method="post" noValidate action={action} className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="_method" value="PATCH" />
      <input type="hidden" name="returnTo" value="/settings/passkeys?saved" />
      <div className="min-w-0 flex-[1_1_14rem]">
        <Field
          // Several of these stand on one page.
          id={error === undefined ? `name-${action.split('/').at(-1)}` : 'name'}
          label="Name"
          name="name"
          autoComplete="off"
          required
          maxLength={60}
          defaultValue={name}
          error={error}
        />
      </div>
      <Button variant="secondary" aria-label={`Save the name of ${name}`}>
        Save
      </Button>
    </form>
  )
}

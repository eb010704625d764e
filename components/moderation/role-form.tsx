import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'

type Props = {
  id?: string
  /** Where the form is sent; by the handle where it is not given. */
  action?: string
  handle?: string
  role: string
  returnTo: string
  values?: Record<string, string>
  errors?: { field: string; message: string }[]
}

/** Gives a member another role. */
export function RoleForm({ id, action, handle, role, returnTo, values = {}, errors = [] }: Props) {
  const idOf = (field: string) => (id ? `${field}-${id}` : field)
  const messageFor = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <form
      method="post"
      noValidate
      action={action ?? `/api/v1/members/${handle}/role`}
      className="flex flex-col gap-3"
    >
      <input type="hidden" name="_method" value="PUT" />
      <input type="hidden" name="returnTo" value={returnTo} />
      <SelectField
        label="Role"
        name="role"
        id={idOf('role')}
        defaultValue={values.role ?? role}
        error={messageFor('role')}
        options={[
          { value: 'MEMBER', label: 'Member' },
          { value: 'MODERATOR', label: 'Moderator' },
          { value: 'ADMIN', label: 'Administrator' },
        ]}
      />
      <Field
        label="In words"
        name="note"
        id={idOf('note')}
        autoComplete="off"
        maxLength={1000}
        defaultValue={values.note}
        error={messageFor('note')}
        hint="The member reads this. Their sessions end, and they sign in again."
      />
      <div>
        <Button variant="secondary">Give this role</Button>
      </div>
    </form>
  )
}

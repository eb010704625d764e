import { Button } from '@/components/ui/button'
import { Field, FieldError } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'

type Props = { values?: Record<string, string>; errors?: { field: string; message: string }[] }

const lives = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
  { value: '', label: 'Until I revoke it' },
]

export function TokenForm({ values = {}, errors = [] }: Props) {
  const messageFor = (name: string) => errors.find(({ field }) => field === name)?.message
  const isNew = Object.keys(values).length === 0
  const scopeError = messageFor('scopes')
  return (
    <form method="post" noValidate action="/api/v1/me/tokens" className="space-y-5">
      <Field
        label="What is it for?"
        name="name"
        autoComplete="off"
        required
        maxLength={60}
        defaultValue={values.name}
        error={messageFor('name')}
        hint="A name by which you will know it again."
      />
      <fieldset aria-describedby={scopeError ? 'scopes-error' : undefined} className="space-y-1">
        <legend className="mb-1.5 font-semibold">What may it do?</legend>
        <FieldError id="scopes-error" message={scopeError} />
        <Scope
          id="scopes"
          name="read"
          label="Read what is mine: votes, notifications, sessions"
          isOn={isNew || values.read !== undefined}
        />
        <Scope
          name="write"
          label="Write: vote, comment and change in my name"
          isOn={values.write !== undefined}
        />
      </fieldset>
      <SelectField
        label="How long does it work?"
        name="expiresInDays"
        options={lives}
        defaultValue={values.expiresInDays ?? '90'}
        error={messageFor('expiresInDays')}
      />
      <Button>Make the token</Button>
    </form>
  )
}

function Scope({ id, name, label, isOn }: { id?: string; name: string; label: string; isOn: boolean }) {
  return (
    <label className="flex min-h-9 items-center gap-2.5">
      <input
        type="checkbox"
        id={id}
        name={name}
        defaultChecked={isOn}
        className="size-5 shrink-0 accent-accent"
      />
      {label}
    </label>
  )
}

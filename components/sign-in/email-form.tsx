import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'

export function EmailForm({
  email,
  returnTo,
  error,
}: {
  email?: string
  returnTo: string | null
  error?: string
}) {
  return (
    <form method="post" noValidate action="/api/auth/signin/email" className="space-y-5">
      {returnTo && <input type="hidden" name="returnTo" value={returnTo} />}
      <Field
        label="Email address"
        name="email"
        type="email"
        autoComplete="email"
        required
        maxLength={254}
        defaultValue={email}
        error={error}
        hint="New here? The same link makes your account."
      />
      <Button>Email me a sign-in link</Button>
    </form>
  )
}
